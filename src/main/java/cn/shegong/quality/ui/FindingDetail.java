package cn.shegong.quality.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.quality.Finding;
import cn.shegong.quality.Severity;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen finding beside the list: what, why it matters, and the buttons that mend it. */
final class FindingDetail extends DetailScroll {
    /** What can be done with a finding. */
    interface Steps {
        void mend(Finding finding);

        void open(Finding finding);

        void waive(Finding finding);

        void takeBack(Finding finding);
    }

    private final Steps steps;
    private final String nobody;

    FindingDetail(String nobody, Steps steps) {
        super(300);
        this.nobody = nobody;
        this.steps = steps;
        show(null, false);
    }

    /** @param may whether the worker at the desk may change records */
    void show(Finding finding, boolean may) {
        if (finding == null) {
            contents.getChildren().setAll(new Empty(nobody));
            return;
        }
        var check = finding.check();
        var name = text(finding.name(), "heading");
        var title = new HBox(8, chip(check.severity()), text(check.title(), "part-title"));
        title.setAlignment(Pos.CENTER_LEFT);
        contents.getChildren().setAll(name, text(place(finding), "quiet"), title, text(finding.words() + "。", ""));
        if (finding.since() != null) {
            contents.getChildren()
                    .add(text("日期 " + ChineseDate.ofDay(finding.since()).text(), "quiet"));
        }
        contents.getChildren().add(buttons(finding, may));
        contents.getChildren().addAll(text("为什么要紧", "part-title"), text(check.why(), ""));
        if (finding.waiver() != null) {
            var waiver = finding.waiver();
            contents.getChildren()
                    .addAll(
                            text("不用改", "part-title"),
                            text(waiver.reason(), ""),
                            text(
                                    waiver.waivedBy() + "，"
                                            + ChineseDate.ofDay(
                                                            waiver.waivedAt().toLocalDate())
                                                    .text(),
                                    "quiet"));
        }
        setVvalue(0);
    }

    private FlowPane buttons(Finding finding, boolean may) {
        var buttons = new FlowPane(8, 8);
        if (finding.waiver() != null) {
            buttons.getChildren()
                    .add(button("take-back", "重新列出", Feather.CORNER_UP_LEFT, may, finding, steps::takeBack));
        } else {
            var mend = finding.check().mend();
            var main = button("mend", mend.verb(), Feather.EDIT_2, may, finding, steps::mend);
            main.getStyleClass().add("accent");
            buttons.getChildren().addAll(main, button("waive", "不用改…", Feather.CHECK, may, finding, steps::waive));
        }
        buttons.getChildren().add(button("open", "打开", Feather.MAXIMIZE_2, true, finding, steps::open));
        return buttons;
    }

    private static Button button(
            String id, String verb, Feather icon, boolean may, Finding finding, Consumer<Finding> act) {
        var button = Buttons.plain(verb, icon, () -> act.accept(finding));
        button.setId(id);
        button.setDisable(!may);
        return button;
    }

    static Chip chip(Severity severity) {
        return new Chip(
                severity.label(),
                switch (severity) {
                    case GRAVE -> Chip.Tone.BAD;
                    case WRONG -> Chip.Tone.ATTENTION;
                    case OPEN -> Chip.Tone.PLAIN;
                });
    }

    static String place(Finding finding) {
        var place = finding.village() + finding.group();
        return place.isEmpty() ? "没有选村" : place;
    }
}
