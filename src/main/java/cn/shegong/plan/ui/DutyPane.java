package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.place.Village;
import cn.shegong.plan.Duty;
import cn.shegong.plan.Turn;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 分工和代班: whose village it is now and was before, and who goes in the place of an absent colleague. */
final class DutyPane extends HBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final ListPane<Line> villages;
    private final ListPane<Duty> versions;
    private final CoverPane covers;

    /** A village with whose turn it is today. */
    private record Line(Village village, Turn turn) {}

    DutyPane(Ui ui, PlanDesk desk) {
        super(16);
        this.ui = ui;
        this.desk = desk;
        covers = new CoverPane(ui, desk, this::refresh);
        villages = new ListPane<>(ui.tasks(), "村", slice -> {
            var turns = desk.duties().turns(desk.today());
            return Rows.of(
                    desk.places().villages().stream()
                            .map(village -> new Line(village, turns.getOrDefault(village.id(), new Turn(null, "", ""))))
                            .toList(),
                    slice);
        });
        villages.setId("duties");
        villages.columns()
                .text("村（社区）", 140, line -> line.village().name())
                .text(
                        "今天谁去",
                        180,
                        line -> line.turn().workerId() == null
                                ? "还没有分"
                                : line.turn().words());
        villages.alwaysChosen();
        villages.onOpen(line -> assign());
        versions = new ListPane<>(ui.tasks(), "次", slice -> Rows.of(ofChosen(), slice));
        versions.setId("versions");
        versions.columns()
                .text("从哪天起", 96, duty -> duty.validFrom().toString())
                .text("由谁负责", 96, duty -> duty.workerId() == null ? "不分给谁" : duty.workerName())
                .text("谁记的", 80, Duty::recordedBy);
        versions.empty(new Empty("这个村还没有分过工。"));
        versions.alwaysChosen();
        versions.setPrefHeight(190);
        versions.setMinHeight(150);
        villages.selected().addListener((o, was, is) -> versions.reload());
        var change = button("assign", "改分工…", Feather.EDIT_2, this::assign);
        var back = button("take-back-duty", "撤销这一次", Feather.ROTATE_CCW, this::takeBack);
        back.setDisable(true);
        versions.selected().addListener((o, was, is) -> back.setDisable(!may() || is == null));
        var title = PlanWords.text("这个村的分工", "part-title");
        var left =
                new VBox(8, PlanWords.text("分工", "part-title"), villages, title, versions, new HBox(8, change, back));
        VBox.setVgrow(villages, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(covers, Priority.ALWAYS);
        getChildren().setAll(left, covers);
    }

    private boolean may() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    private Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setDisable(!may());
        return button;
    }

    private List<Duty> ofChosen() {
        var line = villages.selected().get();
        return line == null
                ? List.of()
                : desk.duties().duties().stream()
                        .filter(duty -> duty.villageId() == line.village().id())
                        .toList();
    }

    void refresh() {
        villages.reload();
        versions.reload();
        covers.refresh();
    }

    private void assign() {
        var line = villages.selected().get();
        if (line == null || !may()) {
            return;
        }
        ui.tasks().run(() -> desk.workers().get(), workers -> {
            var worker = WorkerChoice.of(workers);
            var from = PlanWords.coming(desk.today(), desk.today());
            var form = new FormPane()
                    .field("由谁负责", "workerId", worker)
                    .required("从哪天起", "validFrom", from)
                    .wide(PlanWords.text("由谁负责空着，就是不分给谁。", "quiet"))
                    .end();
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    line.village().name(),
                    form,
                    "保存",
                    () -> from.valueProperty().get(),
                    day -> {
                        desk.duties().assign(actor, line.village(), worker.getValue(), day);
                        return line;
                    },
                    done -> {
                        ui.dialogs().done("已保存分工");
                        refresh();
                    });
        });
    }

    private void takeBack() {
        var duty = versions.selected().get();
        act(() -> desk.duties().takeBack(ui.actor(), duty), () -> {
            ui.dialogs()
                    .done(
                            "已撤销从 " + duty.validFrom() + " 起的分工，按早先的算",
                            () -> act(() -> desk.duties().restore(ui.actor(), duty), this::refresh));
            refresh();
        });
    }

    private void act(Runnable write, Runnable then) {
        ui.tasks()
                .run(
                        () -> {
                            write.run();
                            return true;
                        },
                        done -> then.run());
    }
}
