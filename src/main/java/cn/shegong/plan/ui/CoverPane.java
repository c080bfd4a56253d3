package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.plan.CoverDraft;
import cn.shegong.plan.CoverSpell;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 代班: who goes in the place of an absent colleague, from when to when; each step can be taken back. */
final class CoverPane extends VBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final Runnable changed;
    private final ListPane<CoverSpell> list;

    /** @param changed called when it is somebody else's turn now */
    CoverPane(Ui ui, PlanDesk desk, Runnable changed) {
        super(8);
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
        list = new ListPane<>(ui.tasks(), "段", slice -> Rows.of(desk.duties().covers(), slice));
        list.setId("covers");
        list.columns()
                .node("状态", 84, this::state)
                .text("谁不在", 72, CoverSpell::absentName)
                .text("谁代", 72, CoverSpell::coverName)
                .text("从", 92, cover -> cover.fromOn().toString())
                .text("到", 92, cover -> cover.untilOn().toString())
                .text("原因", 110, CoverSpell::reason);
        list.empty(new Empty("没有记过代班。"));
        list.alwaysChosen();
        var back = button("end-cover", "回来了", Feather.CHECK, this::end);
        var mistake = button("take-back-cover", "记错了，撤销", Feather.ROTATE_CCW, this::takeBack);
        list.selected().addListener((o, was, is) -> {
            back.setDisable(!may() || is == null || is.untilOn().isBefore(desk.today()));
            mistake.setDisable(!may() || is == null);
        });
        back.setDisable(true);
        mistake.setDisable(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .setAll(
                        PlanWords.text("代班", "part-title"),
                        list,
                        new HBox(8, button("cover", "记代班…", Feather.PLUS, this::cover), back, mistake));
    }

    private boolean may() {
        return ui.actor().may(Right.RECORD);
    }

    private Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(!may());
        return button;
    }

    private Chip state(CoverSpell cover) {
        if (cover.on(desk.today())) {
            return new Chip("正在代", Chip.Tone.GOOD);
        }
        return cover.fromOn().isAfter(desk.today())
                ? new Chip("还没开始", Chip.Tone.ATTENTION)
                : new Chip("已结束", Chip.Tone.PLAIN);
    }

    void refresh() {
        list.reload();
    }

    private void cover() {
        ui.tasks().run(() -> desk.workers().get(), workers -> {
            var absent = WorkerChoice.of(workers);
            var cover = WorkerChoice.of(workers);
            var from = PlanWords.coming(desk.today(), desk.today());
            var until = PlanWords.coming(null, desk.today());
            var reason = new TextField();
            var form = new FormPane()
                    .required("谁不在", "absentId", absent)
                    .required("谁代", "coverId", cover)
                    .required("从哪天", "fromOn", from)
                    .required("到哪天", "untilOn", until)
                    .field("原因", "reason", reason)
                    .end();
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    "记代班",
                    form,
                    "记下",
                    () -> new CoverDraft(
                            WorkerChoice.id(absent),
                            WorkerChoice.id(cover),
                            from.valueProperty().get(),
                            until.valueProperty().get(),
                            reason.getText().strip()),
                    draft -> desk.duties().cover(actor, draft),
                    id -> saved("已记下代班", () -> takeBack(id)));
        });
    }

    private void end() {
        var cover = list.selected().get();
        act(
                () -> desk.duties().endCover(ui.actor(), cover),
                () -> saved(cover.absentName() + "回来了，代班到昨天为止", () -> reopen(cover)));
    }

    private void takeBack() {
        var cover = list.selected().get();
        act(
                () -> desk.duties().takeBackCover(ui.actor(), cover),
                () -> saved("已撤销：" + cover.coverName() + "代" + cover.absentName(), () -> reopen(cover)));
    }

    private void takeBack(long id) {
        desk.duties().covers().stream()
                .filter(cover -> cover.id() == id)
                .findFirst()
                .ifPresent(cover -> act(() -> desk.duties().takeBackCover(ui.actor(), cover), this::refreshAll));
    }

    private void reopen(CoverSpell cover) {
        act(() -> desk.duties().reopenCover(ui.actor(), cover.id()), this::refreshAll);
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

    private void saved(String words, Runnable undo) {
        ui.dialogs().done(words, undo);
        refreshAll();
    }

    private void refreshAll() {
        refresh();
        changed.run();
    }
}
