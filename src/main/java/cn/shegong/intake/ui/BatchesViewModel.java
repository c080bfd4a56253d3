package cn.shegong.intake.ui;

import cn.shegong.intake.Batch;
import cn.shegong.intake.IntakeService;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lists that were taken in earlier, and how one of them is undone. */
final class BatchesViewModel {
    final ObservableList<Batch> batches = FXCollections.observableArrayList();

    private final Ui ui;
    private final IntakeService intake;

    BatchesViewModel(Ui ui, IntakeService intake) {
        this.ui = ui;
        this.intake = intake;
    }

    void refresh() {
        ui.tasks().run(intake::batches, batches::setAll);
    }

    /** Asks and undoes; says what depends on it when it cannot be undone. */
    void undo(Batch batch) {
        var actor = ui.actor();
        ui.tasks().run(() -> intake.dependants(actor, batch.id()), dependants -> {
            if (dependants.isEmpty()) {
                ask(batch);
            } else {
                ui.dialogs().tell("这一次不能撤销", Words.dependants(dependants));
            }
        });
    }

    private void ask(Batch batch) {
        var text = "“" + batch.fileName() + "”新增的 " + batch.newCount() + " 人会去掉，改过的 " + batch.changedCount()
                + " 人会改回收下以前的样子。名单文件不受影响，以后还可以再收。";
        if (!ui.dialogs().confirm("撤销收下的名单", text, "撤销")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks().run(() -> intake.undo(actor, batch.id()), undone -> {
            ui.dialogs().done("已撤销，站里和收下“" + undone.fileName() + "”以前一样。");
            refresh();
        });
    }

    /** Writes what was not taken then to a file of the sender's layout. */
    void saveRefused(Batch batch) {
        ui.dialogs()
                .save("把不能收的存成 Excel", Words.refusedName(batch.fileName()), FileKind.EXCEL)
                .ifPresent(target -> saveRefused(batch, target));
    }

    private void saveRefused(Batch batch, Path target) {
        var actor = ui.actor();
        ui.tasks()
                .job("存不能收的", progress -> intake.writeRefused(actor, batch.id(), target, progress), rows -> ui.dialogs()
                        .done(Words.refusedSaved(rows, target)));
    }

    /** Gives the file back as it came from the sender. */
    void saveOriginal(Batch batch) {
        var name = batch.fileName();
        var kind = new FileKind("名单原件", List.of("*" + name.substring(Math.max(0, name.lastIndexOf('.')))));
        ui.dialogs().save("把原件存到哪里", name, kind).ifPresent(target -> {
            var actor = ui.actor();
            ui.tasks()
                    .job(
                            "存原件",
                            progress -> {
                                intake.writeOriginal(actor, batch.id(), target);
                                return target;
                            },
                            written -> ui.dialogs().done("原件已存到 " + written));
        });
    }

    /** Taken, as a list reads it. */
    static List<Integer> counts(Batch batch) {
        return List.of(batch.newCount(), batch.changedCount(), batch.sameCount(), batch.refusedCount());
    }
}
