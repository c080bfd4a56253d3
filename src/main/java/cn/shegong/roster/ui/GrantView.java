package cn.shegong.roster.ui;

import cn.shegong.ui.Chip;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One membership in words, with what can be done about it. */
final class GrantView {
    private final Memberships memberships;
    private final Runnable changed;

    /** @param changed called after something was written */
    GrantView(Memberships memberships, Runnable changed) {
        this.memberships = memberships;
        this.changed = changed;
    }

    Node of(Grant grant) {
        var entry = grant.entry();
        var lines = new VBox(4);
        var chip = new Chip(entry.category().label(), grant.holds() ? Chip.Tone.GOOD : Chip.Tone.PLAIN);
        var amount = entry.monthlyAmount() == null ? "" : "每月 " + Words.yuan(entry.monthlyAmount()) + " 元";
        var head = new HBox(8, chip, new Label(Words.joined("，", entry.grade(), amount)));
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(head);
        lines.getChildren().add(Memberships.quiet(span(grant)));
        add(lines, "列入原因", entry.startReason());
        add(lines, "依据", Words.joined("，", entry.evidence(), entry.documentNumber()));
        add(lines, "下次复核", Words.day(entry.reviewOn()));
        add(lines, "致困原因", entry.cause());
        add(lines, "备注", entry.note());
        if (entry.category().householdBased()) {
            lines.getChildren().add(covered(grant));
        }
        if (memberships.may()) {
            lines.getChildren().add(buttons(grant));
        }
        return lines;
    }

    private static String span(Grant grant) {
        var entry = grant.entry();
        var from = Words.day(entry.startedOn());
        return grant.holds() ? from + " 起" : from + " 至 " + Words.day(entry.endedOn()) + "，" + entry.endReason();
    }

    private Node covered(Grant grant) {
        var all = new FlowPane(8, 2);
        for (var one : grant.covered()) {
            var name = new Label(one.name() + (one.until() == null ? "" : "（" + Words.day(one.until()) + " 退出）"));
            var line = new HBox(2, name);
            line.setAlignment(Pos.CENTER_LEFT);
            if (one.until() == null && grant.holds() && memberships.may()) {
                var take = new Hyperlink("减去");
                take.setId("take-" + one.personId());
                take.setOnAction(e -> memberships.members().end(grant, one, changed));
                line.getChildren().add(take);
            }
            all.getChildren().add(line);
        }
        all.setMinHeight(Region.USE_PREF_SIZE);
        return all;
    }

    private Node buttons(Grant grant) {
        var buttons = new FlowPane(8, 4);
        buttons.getChildren().add(small("correct", "更正…", () -> memberships.correct(grant, changed)));
        if (grant.holds()) {
            buttons.getChildren()
                    .add(small(
                            "end",
                            "退出…",
                            () -> memberships.end(
                                    grant.entry().category(),
                                    java.util.List.of(grant.entry().id()),
                                    grant.names(),
                                    changed)));
            if (grant.entry().category().householdBased()) {
                buttons.getChildren().add(small("add-member", "增加成员…", () -> memberships
                        .members()
                        .add(grant, changed)));
            }
        } else {
            buttons.getChildren().add(small("reopen", "恢复", () -> memberships.reopen(grant, changed)));
        }
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        return buttons;
    }

    private static Button small(String id, String verb, Runnable act) {
        var button = new Button(verb);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    static void add(VBox lines, String name, String value) {
        if (!value.isEmpty()) {
            var label = new Label(name);
            label.getStyleClass().add("line-name");
            label.setMinWidth(Region.USE_PREF_SIZE);
            var text = new Label(value);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            var line = new HBox(8, label, text);
            line.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().add(line);
        }
    }
}
