package cn.shegong.assessment.ui;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 评估 on a visit: the sheets done on it, those of the day that could belong to it, and the way to a new one. */
public final class AssessmentsOnVisit {
    private final Ui ui;
    private final AssessmentDesk desk;
    private final LongConsumer begin;
    private final Consumer<AssessmentEntry> open;

    /**
     * @param begin begins a sheet on a visit
     * @param open shows a sheet
     */
    public AssessmentsOnVisit(Ui ui, AssessmentDesk desk, LongConsumer begin, Consumer<AssessmentEntry> open) {
        this.open = open;
        this.ui = ui;
        this.desk = desk;
        this.begin = begin;
    }

    private record Sheets(List<AssessmentEntry> joined, List<AssessmentEntry> others) {}

    /** @param open whether sheets can still be joined with the visit */
    public Node view(long visitRootId, long householdId, LocalDate day, boolean open) {
        var box = new VBox(8);
        read(box, visitRootId, householdId, day, open && ui.actor().may(Right.RECORD));
        return box;
    }

    private void read(VBox box, long visitRootId, long householdId, LocalDate day, boolean open) {
        ui.tasks()
                .run(
                        () -> new Sheets(
                                desk.lists().onVisit(visitRootId),
                                open ? desk.lists().withoutVisit(householdId, day) : List.of()),
                        sheets -> {
                            box.getChildren().clear();
                            if (open || !sheets.joined().isEmpty()) {
                                var title = new Label("评估");
                                title.getStyleClass().add("form-section");
                                box.getChildren().add(title);
                            }
                            sheets.joined().forEach(sheet -> box.getChildren().add(line(sheet)));
                            sheets.others().forEach(sheet -> box.getChildren()
                                    .add(new VBox(
                                            2,
                                            line(sheet),
                                            join(
                                                    sheet,
                                                    visitRootId,
                                                    () -> read(box, visitRootId, householdId, day, true)))));
                            if (open) {
                                var assess = Buttons.plain("做评估…", Feather.CLIPBOARD, () -> begin.accept(visitRootId));
                                assess.setId("assess");
                                box.getChildren().add(assess);
                            }
                        });
    }

    private Node line(AssessmentEntry sheet) {
        var link = new Hyperlink(sheet.who() + "，" + sheet.instrument().label());
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(e -> open.accept(sheet));
        return new FlowPane(8, 4, link, AssessmentWords.level(sheet));
    }

    private Node join(AssessmentEntry sheet, long visitRootId, Runnable then) {
        var join = Buttons.plain("算在这次走访里", Feather.LINK, () -> {
            var actor = ui.actor();
            ui.tasks().run(() -> desk.assessments().join(actor, sheet.line().id(), visitRootId), version -> {
                ui.dialogs().done("已保存到磁盘：" + sheet.who() + "的评估算在这次走访里");
                then.run();
            });
        });
        join.setId("join");
        join.getStyleClass().addAll("flat", "small");
        return join;
    }
}
