package cn.shegong.visit.ui;

import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.visit.VersionChanges;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitLine;
import cn.shegong.visit.VisitState;
import cn.shegong.visit.VisitVersion;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One visit in full beside the list, with its earlier versions. */
final class VisitDetail extends ScrollPane {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm");

    /** What can be done with a visit. */
    interface Steps {
        void correct(VisitEntry entry);

        void makeVoid(VisitEntry entry);

        void closeFollowUp(VisitEntry entry);

        void handFollowUp(VisitEntry entry);

        void reopenFollowUp(VisitEntry entry);
    }

    private final Steps steps;
    private final VisitPictures pictures;
    private final LongFunction<String> worker;
    private final UnaryOperator<String> item;
    private VisitAddition addition = VisitAddition.NONE;
    private final VBox content = new VBox();

    /**
     * @param worker the name of a worker by key
     * @param item code and name of a catalogue item by code
     */
    VisitDetail(Steps steps, VisitPictures pictures, LongFunction<String> worker, UnaryOperator<String> item) {
        this.steps = steps;
        this.pictures = pictures;
        this.worker = worker;
        this.item = item;
        content.getStyleClass().add("detail");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        setMinWidth(320);
        clear();
    }

    /** Shows what another feature knows of a visit, too. */
    void addition(VisitAddition more) {
        addition = more;
    }

    void clear() {
        content.getChildren().setAll(new Empty("选中一次走访，这里显示它的内容。"));
    }

    /**
     * @param versions newest first
     * @param mayCorrect whether who is at the desk may change visits
     */
    void show(VisitEntry entry, List<VisitVersion> versions, boolean mayCorrect) {
        var line = entry.visit();
        var name = new Label(VisitWords.household(line));
        name.getStyleClass().add("heading");
        var place = new Label(line.villageName() + line.groupLabel());
        place.getStyleClass().add("quiet");
        var head = new HBox(8, name, place);
        head.setAlignment(Pos.BASELINE_LEFT);
        var when = new Label(
                VisitWords.whenInFull(line.visitedAt()) + (line.minutes() > 0 ? "，" + line.minutes() + " 分钟" : ""));
        content.getChildren().setAll(head, when, chips(entry), facts(entry, versions.get(0)));
        if (versions.size() > 1) {
            content.getChildren().add(history(versions));
        }
        if (mayCorrect && line.state() == VisitState.ACTIVE) {
            content.getChildren().add(buttons(entry));
        }
        var shown = new Label("照片和扫描件");
        shown.getStyleClass().add("form-section");
        content.getChildren().addAll(shown, pictures.of(line.householdId(), line.rootId(), line.visitedAt()));
        var more = addition.view(entry);
        if (more != null) {
            content.getChildren().add(more);
        }
    }

    private Node buttons(VisitEntry entry) {
        var line = entry.visit();
        var buttons = new FlowPane(8, 8);
        if (line.followUpOpen()) {
            buttons.getChildren()
                    .addAll(
                            button("closeFollowUp", "办结跟进…", Feather.CHECK_CIRCLE, () -> steps.closeFollowUp(entry)),
                            button("handFollowUp", "交给…", Feather.USER, () -> steps.handFollowUp(entry)));
        } else if (!line.result().isEmpty()) {
            buttons.getChildren()
                    .add(button("reopenFollowUp", "改回没办结", Feather.ROTATE_CCW, () -> steps.reopenFollowUp(entry)));
        }
        var end = button("void", "作废…", Feather.SLASH, () -> steps.makeVoid(entry));
        end.getStyleClass().add("flat");
        buttons.getChildren().addAll(button("correct", "更正", Feather.EDIT_2, () -> steps.correct(entry)), end);
        return buttons;
    }

    private static Button button(String id, String verb, Ikon icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        return button;
    }

    private static Node chips(VisitEntry entry) {
        var line = entry.visit();
        var chips = new FlowPane(
                6,
                4,
                new Chip(line.kindLabel(), Chip.Tone.PLAIN),
                new Chip(line.way().label(), Chip.Tone.PLAIN),
                VisitChips.outcome(line));
        if (line.urgent()) {
            chips.getChildren().add(new Chip("紧急", Chip.Tone.BAD));
        }
        if (line.late()) {
            chips.getChildren().add(new Chip("补录", Chip.Tone.ATTENTION));
        }
        if (line.version() > 1) {
            chips.getChildren().add(new Chip("更正过", Chip.Tone.PLAIN));
        }
        return chips;
    }

    private Node facts(VisitEntry entry, VisitVersion version) {
        var line = entry.visit();
        var situation = version.visit().situation();
        var facts = new Facts();
        facts.add("见到的人", entry.metNames());
        facts.add("走访人", entry.visitorNames());
        facts.add("陪同人", entry.companionNames());
        facts.add("向谁了解", line.informant());
        facts.add("服务项目", item.apply(line.catalogueCode()));
        facts.add("经济", situation.economy());
        facts.add("住房", situation.housing());
        facts.add("身体", situation.health());
        facts.add("就业", situation.employment());
        facts.add("困难", VisitWords.hardship(situation));
        VisitWords.answers(version.visit()).forEach(facts::add);
        facts.add("发现的问题", line.problems());
        facts.add("做了什么", line.done());
        facts.add("下次跟进", VisitWords.followUp(line));
        if (line.urgent() || line.followUpOn() != null) {
            facts.add("跟进人", entry.ownerName());
            facts.add("跟进结果", result(line));
        }
        facts.add("作废原因", line.voidReason());
        facts.add("录入", line.recorderName() + "，" + AT.format(version.recordedAt()));
        return facts;
    }

    private static String result(VisitLine line) {
        if (line.followUpOpen() || line.state() != VisitState.ACTIVE) {
            return line.followUpOpen() ? "还没有" : "";
        }
        return line.result().isEmpty() ? "后来的走访跟进了" : line.closedOn() + " 办结：" + line.result();
    }

    private Node history(List<VisitVersion> versions) {
        var title = new Label("更正记录");
        title.getStyleClass().add("form-section");
        var box = new VBox(4, title);
        for (int i = 0; i + 1 < versions.size(); i++) {
            var newer = versions.get(i);
            var older = versions.get(i + 1);
            var changes = VersionChanges.between(older.visit(), newer.visit());
            var line = new Label("%s %s：%s"
                    .formatted(
                            AT.format(newer.recordedAt()),
                            worker.apply(newer.recordedBy()),
                            changes.isEmpty() ? "没有改动内容" : String.join("；", changes)));
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add("quiet");
            box.getChildren().add(line);
        }
        return box;
    }

    /** Label left, text right; what is empty is left out. */
    private static final class Facts extends GridPane {
        Facts() {
            setHgap(12);
            setVgap(6);
        }

        void add(String label, String text) {
            if (text.isEmpty()) {
                return;
            }
            var what = new Label(label);
            what.getStyleClass().add("quiet");
            what.setMinWidth(72);
            GridPane.setValignment(what, VPos.TOP);
            var value = new Label(text);
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            addRow(getRowCount(), what, value);
        }
    }
}
