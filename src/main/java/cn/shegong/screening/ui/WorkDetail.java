package cn.shegong.screening.ui;

import cn.shegong.screening.Origin;
import cn.shegong.screening.WorkEntry;
import cn.shegong.screening.WorkState;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One household of the work list beside the list: what was found, and what to do with it. */
final class WorkDetail extends ScrollPane {
    private final WorkView work;
    private final VBox content = new VBox(8);

    WorkDetail(WorkView work) {
        this.work = work;
        content.getStyleClass().add("detail");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        setMinWidth(300);
        show(null, false);
    }

    /** @param may whether who is at the desk may change the list now */
    void show(WorkEntry entry, boolean may) {
        if (entry == null) {
            content.getChildren().setAll(new Empty("选中一户，这里显示查到了什么。"));
            return;
        }
        var line = entry.line();
        var name = new Label(line.headName() + "家");
        name.getStyleClass().add("heading");
        var place = new Label(line.village() + line.groupLabel());
        place.getStyleClass().add("quiet");
        var head = new HBox(8, name, place, ScreeningChips.state(line));
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new Facts()
                .add("类别", entry.categoryWords())
                .add("人口", line.members() + " 人")
                .add("户主证件", line.idNumber())
                .add("电话", line.phone())
                .add("最近确认", entry.confirmedWords())
                .add(line.origin() == Origin.FOUND ? "怎么发现" : "补入原因", line.addedReason())
                .add("移出原因", line.removedReason())
                .add("未查原因", line.missedReason());
        if (line.examinedOn() != null) {
            facts.add("排查", line.examinedOn() + "，" + line.method().label() + "，" + line.examinerName())
                    .add("变化", entry.changeWords())
                    .add("建议", line.suggestionWords())
                    .add("依据", line.evidence())
                    .add("村级签字", line.signed() ? "已签字" : "没有签字")
                    .add("备注", line.remark())
                    .add("问题", line.problems() == 0 ? "" : line.problems() + " 件，见问题清单");
        }
        content.getChildren().setAll(head, facts);
        if (line.suggestion() != null && line.suggestion().ends()) {
            var words = new Label("建议“" + line.suggestion().label() + "”不会自己改名册。上级同意后，请到这一户的页面里办。");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().add("warning");
            content.getChildren().add(words);
        }
        content.getChildren().add(buttons(entry, may));
    }

    private FlowPane buttons(WorkEntry entry, boolean may) {
        var flow = new FlowPane(8, 8);
        var state = entry.line().state();
        if (may && state != WorkState.REMOVED) {
            var record = Buttons.plain(
                    state == WorkState.DONE ? "更正结果" : "录结果 Enter", Feather.EDIT_2, () -> work.open(entry));
            record.setId("record");
            flow.getChildren().add(record);
            if (state == WorkState.OPEN) {
                flow.getChildren().add(flat("写未查原因…", Feather.SLASH, () -> work.missed(entry)));
            } else if (state == WorkState.MISSED) {
                flow.getChildren().add(flat("去掉未查原因", Feather.ROTATE_CCW, () -> work.unmiss(entry)));
            }
            flow.getChildren().add(flat("换人…", Feather.USERS, () -> work.hand(entry)));
            flow.getChildren().add(flat("移出…", Feather.LOG_OUT, () -> work.remove(entry)));
        } else if (may) {
            flow.getChildren().add(flat("放回工作表", Feather.ROTATE_CCW, () -> work.restore(entry)));
        }
        flow.getChildren().add(flat("打开这一户", Feather.EXTERNAL_LINK, () -> work.household(entry)));
        return flow;
    }

    private static Button flat(String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.getStyleClass().add("flat");
        return button;
    }
}
