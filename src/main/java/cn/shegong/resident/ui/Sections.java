package cn.shegong.resident.ui;

import cn.shegong.resident.FieldChange;
import cn.shegong.resident.Person;
import cn.shegong.resident.ui.ServiceRecord.Due;
import cn.shegong.resident.ui.ServiceRecord.Event;
import cn.shegong.resident.ui.ServiceRecord.Spell;
import cn.shegong.ui.Chip;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of which a person's and a household's page and the detail beside the lists are put together. */
final class Sections {
    private Sections() {}

    /** A part with its heading, in a frame. */
    static VBox card(String title, Node... contents) {
        var card = new VBox(part(title, contents));
        card.getStyleClass().add("card");
        return card;
    }

    /** A part with its heading, without a frame. */
    static VBox part(String title, Node... contents) {
        var heading = new Label(title);
        heading.getStyleClass().add("part-title");
        var part = new VBox(6, heading);
        part.getChildren().addAll(contents);
        return part;
    }

    static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A name and its value in even columns. */
    static HBox line(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("line-name");
        HBox.setHgrow(value, Priority.ALWAYS);
        var line = new HBox(8, label, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    static Node chips(List<String> words) {
        var chips = new FlowPane(6, 4);
        words.forEach(word -> chips.getChildren().add(new Chip(word, Chip.Tone.GOOD)));
        chips.setMinHeight(Region.USE_PREF_SIZE);
        return chips;
    }

    /** The people of a household, a click goes to the person; {@code self} is only named. */
    static VBox members(HouseholdFile home, long self, LongConsumer open) {
        var all = new VBox(2);
        for (var member : home.members()) {
            var name = member.id() == self ? new Label(member.name()) : link(member, open);
            name.setMinWidth(Region.USE_PREF_SIZE);
            var relation = quiet(relation(home, member));
            relation.getStyleClass().add("member-relation");
            var line = new HBox(8, relation, name, quiet(Words.sexAndAge(member, home.today())));
            line.setAlignment(Pos.CENTER_LEFT);
            var gone = Words.gone(member.diedOn(), member.movedOutOn());
            if (!gone.isEmpty()) {
                line.getChildren().add(new Chip(gone, Chip.Tone.PLAIN));
            }
            all.getChildren().add(line);
        }
        return all;
    }

    private static Hyperlink link(Person member, LongConsumer open) {
        var link = new Hyperlink(member.name());
        link.setId("member-" + member.id());
        link.setOnAction(e -> open.accept(member.id()));
        return link;
    }

    private static String relation(HouseholdFile home, Person member) {
        var word = home.isHead(member) ? "户主" : Words.kinship(member.kinship());
        return word.isEmpty() ? "关系未填" : word;
    }

    static VBox due(List<Due> all, LocalDate today) {
        var lines = new VBox(4);
        for (var due : all) {
            var tone = due.on().isBefore(today)
                    ? Chip.Tone.BAD
                    : due.on().equals(today) ? Chip.Tone.ATTENTION : Chip.Tone.PLAIN;
            var what = text(due.what());
            HBox.setHgrow(what, Priority.ALWAYS);
            var line = new HBox(8, new Chip(Words.due(due.on(), today), tone), what);
            line.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().add(line);
        }
        if (all.isEmpty()) {
            lines.getChildren().add(quiet("没有约定要做的事。"));
        }
        return lines;
    }

    /** @param limit how many at most; the rest is only counted */
    static VBox timeLine(List<Event> all, int limit) {
        var lines = new VBox(8);
        for (var event : all.subList(0, Math.min(limit, all.size()))) {
            var head = new HBox(8, quiet(Words.moment(event.at())), new Label(event.what()), quiet(event.by()));
            head.setAlignment(Pos.BASELINE_LEFT);
            var entry = new VBox(2, head);
            if (!event.text().isEmpty()) {
                entry.getChildren().add(text(event.text()));
            }
            lines.getChildren().add(entry);
        }
        if (all.isEmpty()) {
            lines.getChildren().add(quiet("还没有记过走访。"));
        } else if (all.size() > limit) {
            lines.getChildren().add(quiet("更早还有 " + (all.size() - limit) + " 次"));
        }
        return lines;
    }

    static VBox spells(List<Spell> all) {
        var lines = new VBox(6);
        for (var spell : all) {
            boolean lasts = spell.to() == null;
            var head = new HBox(
                    8,
                    new Chip(spell.roster(), lasts ? Chip.Tone.GOOD : Chip.Tone.PLAIN),
                    text(Words.joined("，", spell.grade(), spell.benefit())));
            head.setAlignment(Pos.BASELINE_LEFT);
            var span = lasts
                    ? Words.day(spell.from()) + " 起"
                    : Words.day(spell.from()) + " 至 " + Words.day(spell.to()) + "，" + spell.endReason();
            lines.getChildren().add(new VBox(2, head, quiet(span)));
        }
        if (all.isEmpty()) {
            lines.getChildren().add(quiet("不在任何花名册上。"));
        }
        return lines;
    }

    static VBox history(List<FieldChange> all) {
        var lines = new VBox(6);
        for (var change : all) {
            var head = quiet(Words.moment(change.at()) + "  " + change.workerName());
            lines.getChildren()
                    .add(new VBox(
                            2,
                            head,
                            text(change.label() + "：" + orEmpty(change.before()) + " → " + orEmpty(change.after()))));
        }
        if (all.isEmpty()) {
            lines.getChildren().add(quiet("建档以后没有改过。"));
        }
        return lines;
    }

    private static String orEmpty(String value) {
        return value.isEmpty() ? "（空）" : value;
    }
}
