package cn.shegong.plan.ui;

import cn.shegong.plan.Call;
import cn.shegong.plan.Demand;
import cn.shegong.plan.DueHousehold;
import cn.shegong.ui.Ui;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** On the page of a person or a household: when the next visit is due and why, and what happened suddenly. */
public final class PlanPart {
    private final Ui ui;
    private final PlanDesk desk;

    private record Read(Optional<DueHousehold> due, List<Call> calls) {}

    public PlanPart(Ui ui, PlanDesk desk) {
        this.ui = ui;
        this.desk = desk;
    }

    /** @param personId 0 on a household's page, where everybody's visits stand */
    public Node view(long personId, long householdId) {
        var lines = new VBox(8);
        lines.setId("planned");
        ui.tasks()
                .run(
                        () -> new Read(
                                desk.visiting().ofHousehold(householdId).stream()
                                        .findFirst(),
                                desk.calls().ofHousehold(householdId)),
                        read -> draw(lines, read, personId));
        return lines;
    }

    private void draw(VBox lines, Read read, long personId) {
        read.due().stream()
                .flatMap(due -> due.demands().stream())
                .filter(demand -> personId == 0 || demand.personId() == null || demand.personId() == personId)
                .forEach(demand -> lines.getChildren().add(line(demand)));
        read.calls().stream()
                .filter(call -> personId == 0 || call.personId() == null || call.personId() == personId)
                .forEach(call -> lines.getChildren().add(line(call)));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(PlanWords.text("没有哪条规定要求定期探访。", "quiet"));
        }
    }

    private Node line(Demand demand) {
        boolean late = demand.dueBy().isBefore(desk.today());
        var when = (late ? "逾期，应在 " : "最晚 ") + PlanWords.day(demand.dueBy(), desk.today());
        return new VBox(2, PlanWords.text(when, late ? "problem" : ""), PlanWords.text(demand.words(), "quiet"));
    }

    private Node line(Call call) {
        var head = new HBox(
                8,
                PlanWords.text("突发：" + call.content(), ""),
                PlanWords.state(call, desk.calls().dueBy(call), LocalDateTime.now(desk.clock())));
        head.setAlignment(Pos.CENTER_LEFT);
        var closed = call.closedReason().isEmpty() ? "" : "；" + call.closedReason() + "（" + call.closedBy() + "）";
        return new VBox(
                2,
                head,
                PlanWords.text(call.source() + " " + PlanWords.moment(call.reportedAt()) + " 报告" + closed, "quiet"));
    }
}
