package cn.shegong.backup.ui;

import cn.shegong.backup.BackupPlace;
import cn.shegong.backup.BackupService;
import cn.shegong.backup.ProofFault;
import cn.shegong.backup.Safety;
import cn.shegong.backup.Written;
import cn.shegong.base.Right;
import cn.shegong.store.Proof;
import cn.shegong.store.Verification.Finding;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How safe the data are, and what the worker at the desk may do for them. */
final class SafetyViewModel {
    /** Null until it was read for the first time. */
    final ObjectProperty<Safety> safety = new SimpleObjectProperty<>();

    /** What the last look at everything found; empty when there was none, or a proof since. */
    final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());

    /** The folder whose backups are shown. */
    final ObjectProperty<BackupPlace> place = new SimpleObjectProperty<>();

    private final Ui ui;
    private final BackupService backups;
    private final Runnable changed;
    private Proof looked;

    /** @param changed draws the head of the window anew */
    SafetyViewModel(Ui ui, BackupService backups, Runnable changed) {
        this.ui = ui;
        this.backups = backups;
        this.changed = changed;
    }

    boolean mayManage() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    void read() {
        ui.tasks().run(backups::safety, this::show);
    }

    private void show(Safety read) {
        if (!Objects.equals(looked, read.proof())) {
            findings.set(List.of());
        }
        safety.set(read);
    }

    private void readAgain() {
        read();
        changed.run();
    }

    void backUp() {
        var actor = ui.actor();
        ui.tasks().job("备份", progress -> backups.backUp(actor, "现在备份", progress), written -> {
            tell(written);
            readAgain();
        });
    }

    private void tell(Written written) {
        written.trouble()
                .ifPresentOrElse(why -> ui.dialogs().tell(written.any() ? "备份有一处不同" : "备份没有写成", why), () -> ui.dialogs()
                        .done(written.words()));
    }

    /** Asks for a folder and backs up to it from now on. */
    void addFolder() {
        ui.dialogs().folder("备份放在哪里").ifPresent(this::add);
    }

    private void add(Path folder) {
        var actor = ui.actor();
        ifBesideData(folder, "能防误删和文件损坏，可是盘坏了会和数据一起丢。", () -> ui.tasks()
                .run(
                        () -> {
                            backups.add(actor, folder);
                            return folder;
                        },
                        added -> {
                            ui.dialogs().done("以后也备份到“" + added + "”。");
                            readAgain();
                        }));
    }

    private void ifBesideData(Path folder, String what, Runnable then) {
        ui.tasks().run(() -> backups.besideData(folder), beside -> {
            if (!beside
                    || ui.dialogs()
                            .confirm("和数据在同一块盘", "“" + folder + "”和数据在同一块盘上：" + what + "最好选 U 盘或另一块硬盘。", "还是选它")) {
                then.run();
            }
        });
    }

    /** Whether the folder that is chosen on the page was chosen by the station, and not the usual one. */
    boolean removable() {
        var chosen = place.get();
        return mayManage()
                && chosen != null
                && safety.get().places().contains(chosen)
                && safety.get().chose();
    }

    void removeFolder() {
        var actor = ui.actor();
        var folder = place.get().chosen();
        if (ui.dialogs().confirm("不再备份到这里", "以后不再往“" + folder + "”写备份。里面已有的备份不动，要用时还能从它恢复。", "不再备份到这里")) {
            ui.tasks().run(() -> backups.remove(actor, folder));
            readAgain();
        }
    }

    private record Look(List<Finding> found, Safety after) {}

    /** Looks at every file, and mends what can be mended. */
    void verify() {
        ui.tasks().job("核对数据", progress -> new Look(backups.verify(progress), backups.safety()), look -> {
            var found = look.found();
            looked = look.after().proof();
            findings.set(found);
            if (found.stream().allMatch(Finding::good)) {
                ui.dialogs().done("核对完了，" + found.size() + " 项都好。");
            }
            readAgain();
        });
    }

    /** Whether the last proof found what rebuilding can put right. */
    boolean rebuildable() {
        return safety.get() != null && ProofFault.of(safety.get().proof()) == ProofFault.CONTENT && mayManage();
    }

    void rebuild() {
        var actor = ui.actor();
        if (ui.dialogs()
                .confirm(
                        "按日志重建",
                        "从最早的快照起，按日志把每一步重做一遍，数据回到保存时的样子，再核对一次。日志以外的改动（别的程序改的、磁盘出错改的）就没有了。要几分钟，中途不要关电脑。",
                        "按日志重建")) {
            ui.tasks().job("按日志重建", progress -> backups.rebuild(actor, progress), this::rebuilt);
        }
    }

    private void rebuilt(Proof proof) {
        if (proof.good()) {
            ui.dialogs().done("已按日志重建，又核对过一次，和保存时一样。");
        } else {
            ui.dialogs().tell("重建以后还是对不上", ProofFault.words(proof));
        }
        readAgain();
    }

    /** Asks for a folder and keeps the journal's second copy there from now on. */
    void moveSecondCopy() {
        ui.dialogs()
                .folder("日志的第二份放在哪里")
                .ifPresent(folder ->
                        ifBesideData(folder, "盘坏了两份一起坏，和现在一样。", () -> mirrorTo(folder, "以后每一步都同时写到“" + folder + "”。")));
    }

    void secondCopyHome() {
        mirrorTo(null, "日志的第二份放回数据文件夹了。");
    }

    private void mirrorTo(Path folder, String words) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            backups.mirrorTo(actor, folder);
                            return words;
                        },
                        said -> {
                            ui.dialogs().done(said);
                            readAgain();
                        });
    }
}
