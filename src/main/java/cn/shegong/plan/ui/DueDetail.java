package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.Call;
import cn.shegong.plan.Demand;
import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.DetailScroll;
import cn.shegong.ui.Empty;
import cn.shegong.ui.Ui;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen household beside the plan: what demands a visit, when it is due, what was tried, what happened. */
final class DueDetail extends DetailScroll {
    private final Ui ui;
    private final PlanDesk desk;
    private final Consumer<DueHousehold> record;
    private final Consumer<DueHousehold> open;
    private final Consumer<Call> close;

    /**
     * @param record begins a visit to the household
     * @param open opens its page
     * @param close asks why nobody has to go any more
     */
    DueDetail(Ui ui, PlanDesk desk, Consumer<DueHousehold> record, Consumer<DueHousehold> open, Consumer<Call> close) {
        super(272);
        this.ui = ui;
        this.desk = desk;
        this.record = record;
        this.open = open;
        this.close = close;
        show(null);
    }

    void show(DueHousehold due) {
        if (due == null) {
            contents.getChildren().setAll(new Empty("选中一户，这里写着为什么要去、最晚哪天。"));
            return;
        }
        var home = due.home();
        var name = text(home.headName() + "家", "heading");
        var head = new HBox(8, name, PlanWords.state(due, desk.today()));
        head.setAlignment(Pos.CENTER_LEFT);
        contents.getChildren()
                .setAll(head, text(PlanWords.place(home.village(), home.groupLabel()) + "  " + home.phone(), "quiet"));
        var go = Buttons.plain("记走访", Feather.EDIT_3, () -> record.accept(due));
        go.setId("record-visit");
        go.setDisable(!may());
        var look = Buttons.plain("打开这一户", Feather.HOME, () -> open.accept(due));
        var buttons = new FlowPane(8, 8, go, look);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        contents.getChildren().add(buttons);
        due.calls().forEach(this::call);
        due.urgent().forEach(this::urgent);
        if (!due.demands().isEmpty()) {
            contents.getChildren().add(text("为什么要去", "part-title"));
            due.demands().forEach(this::demand);
        }
        contents.getChildren().add(text("这户上次走访", "part-title"));
        contents.getChildren().add(text(due.lastVisit() == null ? "还没有走访过" : PlanWords.moment(due.lastVisit()), ""));
        if (due.attempt() != null) {
            contents.getChildren().add(text("后来去过没见到：" + due.attempt().words() + "，不算数，还要去", "warning"));
        }
        contents.getChildren()
                .add(text(
                        due.turn().workerId() == null
                                ? "这个村还没有分给谁"
                                : "由" + due.turn().words() + "去",
                        "quiet"));
    }

    private void urgent(UrgentVisits.UrgentVisit visit) {
        contents.getChildren().add(text("紧急，没有办结", "part-title"));
        contents.getChildren().add(text(PlanWords.moment(visit.visitedAt()) + " 走访：" + visit.problems(), "warning"));
    }

    private void demand(Demand demand) {
        var who = demand.personId() == null ? "这户上次走访 " : demand.rule().remote() ? "上次见到或通话 " : "上次见到本人 ";
        var last = demand.last() == null ? "还没有算数的走访" : who + PlanWords.day(demand.last(), desk.today());
        contents.getChildren()
                .add(new VBox(
                        2,
                        text(demand.words(), ""),
                        text("最晚 " + PlanWords.day(demand.dueBy(), desk.today()) + "，" + last, "quiet")));
    }

    private void call(Call call) {
        var dueBy = desk.calls().dueBy(call);
        var title = text("突发：" + call.who(), "part-title");
        var head = new HBox(8, title, PlanWords.state(call, dueBy, LocalDateTime.now(desk.clock())));
        head.setAlignment(Pos.CENTER_LEFT);
        var done = Buttons.plain("不用再去…", Feather.X, () -> close.accept(call));
        done.setId("close-call");
        done.setDisable(!may());
        contents.getChildren()
                .add(new VBox(
                        4,
                        head,
                        text(call.content(), ""),
                        text(
                                call.source() + " " + PlanWords.moment(call.reportedAt()) + " 报告，最晚 "
                                        + PlanWords.moment(dueBy) + " 到",
                                "quiet"),
                        done));
    }

    private boolean may() {
        return ui.actor().may(Right.RECORD);
    }
}
