package cn.shegong.visit.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.staff.Worker;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.LongText;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitLine;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** Asks how a follow-up ended without a visit, or who does it from now on; offers to take either back. */
public final class FollowUpForms {
    private final Ui ui;
    private final VisitDesk desk;
    private final Runnable changed;

    /** @param changed called when something was written */
    public FollowUpForms(Ui ui, VisitDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
    }

    /** @param root the first version of the visit, and what was answered */
    private record Ending(long root, LocalDate on, String result) {}

    void close(VisitLine line) {
        var today = LocalDate.now(desk.clock());
        var on = new DateField(text -> ChineseDate.read(text, today)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        on.valueProperty().set(today);
        var result = new LongText(3);
        result.setPromptText("不用再去，结果是什么，如“村里把炕修好了”");
        var form = new FormPane()
                .wide(words(line))
                .required("结果", "result", result)
                .required("哪天", "closedOn", on)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "办结跟进",
                form,
                "办结",
                () -> read(line, on, result.getText()),
                ending -> {
                    desk.followUps().close(actor, ending.root(), ending.on(), ending.result());
                    return ending;
                },
                ending -> {
                    ui.dialogs().done("已办结：" + VisitWords.household(line), () -> reopen(line));
                    changed.run();
                });
    }

    private static Ending read(VisitLine line, DateField on, String result) {
        if (on.misread()) {
            throw new InvalidInput(Problems.none().error("closedOn", "misread", "日期看不懂，可以写 0315、昨天、上周三。"));
        }
        return new Ending(line.rootId(), on.valueProperty().get(), result);
    }

    void reopen(VisitLine line) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.followUps().reopen(actor, line.rootId());
                            return line;
                        },
                        done -> {
                            ui.dialogs().done("改回没办结：" + VisitWords.household(line));
                            changed.run();
                        });
    }

    void hand(VisitEntry entry) {
        ui.tasks()
                .run(
                        () -> desk.workers().get().stream()
                                .filter(w -> w.atStation() && w.id() != entry.ownerId())
                                .toList(),
                        others -> hand(entry, others));
    }

    private void hand(VisitEntry entry, List<Worker> others) {
        if (others.isEmpty()) {
            ui.dialogs().tell("没有可以交给的人", "站里现在没有别的人，这件跟进还是" + entry.ownerName() + "的。");
            return;
        }
        var to = new ComboBox<>(FXCollections.observableArrayList(others));
        to.setConverter(new StringConverter<>() {
            @Override
            public String toString(Worker worker) {
                return worker == null ? "" : worker.name();
            }

            @Override
            public Worker fromString(String text) {
                return null;
            }
        });
        var form = new FormPane()
                .wide(words(entry.visit()))
                .required("交给", "handedTo", to)
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "交给别人跟进",
                form,
                "交给",
                () -> {
                    if (to.getValue() == null) {
                        throw new InvalidInput(Problems.none().error("handedTo", "blank", "请选交给谁。"));
                    }
                    return to.getValue();
                },
                worker -> {
                    desk.followUps().hand(actor, entry.visit().rootId(), worker.id());
                    return worker;
                },
                worker -> {
                    ui.dialogs().done("已交给" + worker.name());
                    changed.run();
                });
    }

    private static Node words(VisitLine line) {
        var words = new Label(VisitWords.household(line) + "，" + VisitWords.promise(line));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        return words;
    }
}
