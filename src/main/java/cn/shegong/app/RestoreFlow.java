package cn.shegong.app;

import cn.shegong.key.RecoveryCode;
import cn.shegong.store.Restoration;
import cn.shegong.ui.Dialogs;
import cn.shegong.ui.Dialogs.FileKind;
import cn.shegong.ui.Tasks;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The pages from a backup to a restored station, one after the other; Esc goes one back. */
final class RestoreFlow implements ChooseBackupPane.Ways {
    private final RestoreViewModel model;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final CoveredWork work;
    private final Consumer<Parent> put;
    private final Exits exits;
    private final ChooseBackupPane choose;

    /** Where the pages end. */
    interface Exits {
        /** Nothing was restored. */
        void back();

        /** The same in another data folder. */
        void elsewhere();

        /** @param door whom to let in, as into the backup */
        void restored(Restoration.Outcome outcome, RestoreViewModel door);
    }

    RestoreFlow(
            RestoreViewModel model, Dialogs dialogs, Tasks tasks, CoveredWork work, Consumer<Parent> put, Exits exits) {
        this.model = model;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.work = work;
        this.put = put;
        this.exits = exits;
        this.choose = new ChooseBackupPane(model, this);
    }

    void begin() {
        choosing("");
    }

    private void choosing(String why) {
        put.accept(choose.view());
        choose.show(why);
    }

    @Override
    public void use(Path backup) {
        work.run(
                "正在读备份",
                progress -> {
                    model.choose(backup);
                    return model.workers();
                },
                workers -> unlocking(),
                e -> choosing(Tried.why(e, dialogs)));
    }

    @Override
    public void chooseFile() {
        dialogs.open("选备份文件", FileKind.BACKUP).ifPresent(this::use);
    }

    @Override
    public void chooseFolder() {
        dialogs.folder("选放备份的文件夹").ifPresent(chosen -> {
            if (model.lookInto(chosen)) {
                choosing("");
            } else {
                use(chosen);
            }
        });
    }

    @Override
    public void elsewhere() {
        exits.elsewhere();
    }

    @Override
    public void back() {
        model.close();
        exits.back();
    }

    private void unlocking() {
        var pane = new SignInPane("打开这份备份", model.question(), model.workers(), 0);
        pane.verb("打开");
        pane.onEnter((id, password) -> unlock(pane, () -> model.unlock(id, password)));
        pane.onRecovery(() -> dialogs.ask("用恢复码打开", "请照着打印的那张纸输入，大小写和横线都没关系。", "恢复码")
                .ifPresent(code -> unlock(pane, () -> model.unlock(RecoveryCode.read(code)))));
        pane.onLeave(() -> choosing(""));
        put.accept(pane.view());
    }

    private void unlock(SignInPane pane, Runnable opening) {
        Tried.run(
                tasks,
                () -> {
                    opening.run();
                    return true;
                },
                opened -> comparing(),
                e -> pane.refused(Tried.why(e, dialogs)));
    }

    private void comparing() {
        work.runOrStop(
                "正在看这份备份",
                progress -> {
                    model.compare(progress);
                    return true;
                },
                compared -> deciding(),
                e -> choosing(e instanceof CancellationException ? "" : Tried.why(e, dialogs)));
    }

    private void deciding() {
        var pane = new RestoreChoicePane(model, () -> choosing(""));
        pane.onRestore(withJournal -> restore(pane, withJournal));
        put.accept(pane.view());
    }

    private void restore(RestoreChoicePane pane, boolean withJournal) {
        if (!withJournal && !model.warning().isEmpty() && !dialogs.confirm("只恢复到备份那一刻", model.warning(), "恢复到那一刻")) {
            return;
        }
        work.runOrStop("正在恢复", progress -> model.run(withJournal, progress), this::restored, e -> {
            put.accept(pane.view());
            pane.refused(e instanceof CancellationException ? "停下来了，什么都没有动。" : Tried.why(e, dialogs));
        });
    }

    private void restored(Restoration.Outcome outcome) {
        model.close();
        exits.restored(outcome, model);
    }
}
