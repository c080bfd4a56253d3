package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.journal.JournalDamaged;
import cn.shegong.key.KeyVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at every file of the open station in turn, mends what a second copy can mend, and says what it found. */
public final class Verification {
    private static final int STEPS = 6;

    private final StoreFiles files;
    private final Manifest manifest;
    private final KeyVault vault;
    private final Safekeeping safekeeping;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * One thing that was looked at.
     *
     * @param name stable name, e.g. {@code journal}
     * @param label its Chinese name
     * @param good whether it was as it should be
     * @param mended whether it was not, but is now
     * @param text what was found, in a sentence
     */
    public record Finding(String name, String label, boolean good, boolean mended, String text) {}

    Verification(StoreFiles files, Manifest manifest, KeyVault vault, Safekeeping safekeeping) {
        this.files = files;
        this.manifest = manifest;
        this.vault = vault;
        this.safekeeping = safekeeping;
    }

    List<Finding> run(List<Path> backupFolders, Progress progress) {
        progress.step(0, STEPS, "核对密钥文件");
        keys();
        progress.step(1, STEPS, "核对快照");
        snapshots();
        progress.step(2, STEPS, "核对日志");
        journals();
        attachments();
        progress.step(3, STEPS, "从最早的快照重建，逐条比对");
        proof(progress);
        progress.step(4, STEPS, "核对操作记录");
        trail(backupFolders);
        progress.step(5, STEPS, "核对备份");
        backupFolders.forEach(folder -> backups(folder, progress));
        return List.copyOf(findings);
    }

    private void add(String name, String label, boolean good, boolean mended, String text) {
        findings.add(new Finding(name, label, good, mended, text));
    }

    private void keys() {
        boolean mended = vault.mended() | vault.mend(files.key());
        add("keys", "密钥文件", !mended, mended, mended ? "有一份坏了，已用另一份补好。" : "两份都好。");
        boolean manifestBad = files.manifests().oneIsBad();
        if (manifestBad) {
            try {
                files.manifests().write(manifest);
                add("manifest", "清单", false, true, "有一份坏了，已补好。");
            } catch (IOException e) {
                add(
                        "manifest",
                        "清单",
                        false,
                        false,
                        Trouble.reason(files.folder().root(), e));
            }
        } else {
            add("manifest", "清单", true, false, "两份都好。");
        }
    }

    private void snapshots() {
        try {
            int bad = files.snapshots().dropBad();
            int left = files.snapshots().all().size();
            var text = bad == 0 ? "共 " + left + " 份，都好。" : "坏了 " + bad + " 份，已经去掉，还有 " + left + " 份好的；离开程序时会留新的。";
            add("snapshot", "快照", bad == 0, bad > 0 && left > 0, text);
        } catch (IOException e) {
            add("snapshot", "快照", false, false, Trouble.reason(files.folder().root(), e));
        }
    }

    /** The finished sessions; the one that is written now is looked at by the proof. */
    private void journals() {
        var first = files.snapshots().all().stream().findFirst();
        if (first.isEmpty()) {
            add("journal", "日志", false, false, "没有可以接上的快照。");
            return;
        }
        try {
            var done = new JournalMending(files, manifest.mirror()).run(first.get(), manifest.session());
            var text = "共 " + done.read() + " 本"
                    + (done.mended() == 0 ? "，两份都好。" : "，有 " + done.mended() + " 本坏了一份，已用另一份补好。");
            add("journal", "日志", done.mended() == 0, done.mended() > 0, text);
        } catch (JournalDamaged e) {
            add("journal", "日志", false, false, "第 " + e.generation() + " 本两份都读不全；现在的数据不受影响，请马上备份一份。");
        } catch (IOException e) {
            add("journal", "日志", false, false, Trouble.reason(files.folder().root(), e));
        }
    }

    private void attachments() {
        var all = safekeeping.attachments();
        int mended = 0;
        int lost = 0;
        for (var attachment : all) {
            try {
                mended += files.attachments().mend(attachment.id()) ? 1 : 0;
            } catch (IOException e) {
                lost++;
            }
        }
        var text = "共 " + all.size() + " 份"
                + (mended == 0 && lost == 0 ? "，两份都好。" : "，")
                + (mended > 0 ? mended + " 份坏了一半，已用另一份补好。" : "")
                + (lost > 0 ? lost + " 份两边都坏了，请从备份文件夹找回。" : "");
        add("attachment", "附件", mended == 0 && lost == 0, mended > 0 && lost == 0, text);
    }

    private void proof(Progress progress) {
        var proof = safekeeping.prove(progress);
        add(
                "proof",
                "数据核对",
                proof.good(),
                false,
                proof.good()
                        ? "从最早的快照重建，" + proof.rows() + " 条逐条比对，和现在的一样。"
                        : difference(proof.differing().get(0)));
    }

    private static String difference(String what) {
        if (what.startsWith("snapshot")) {
            return "最早的快照坏了，已经去掉，请再核对一次。";
        }
        return what.startsWith("journal") ? "日志读不全，没法比对；现在的数据不受影响，请马上备份一份。" : "重建出来的和现在的不一样。请由站长在“数据安全”页点“按日志重建”。";
    }

    private void backups(Path folder, Progress progress) {
        var entries = new BackupFolder(folder, files.stationId()).entries();
        int bad = entries.isEmpty()
                ? 0
                : new AttachmentPool(folder, files.stationId(), files.key()).bad(safekeeping.attachments(), files);
        for (var entry : entries) {
            progress.step(0, entries.size(), "核对备份");
            var note = BackupFile.note(entry.file(), files.key());
            bad += note.isPresent() && whole(entry.file()) ? 0 : 1;
        }
        add(
                "backup",
                "备份",
                bad == 0,
                false,
                "“" + folder + "”里 " + entries.size() + " 份，" + (bad == 0 ? "都好。" : "坏了 " + bad + " 份，请再备份一份，最好换一个盘。"));
    }

    private boolean whole(Path backup) {
        try {
            return SealingStream.whole(backup, files.key());
        } catch (IOException e) {
            return false;
        }
    }

    private void trail(List<Path> backupFolders) {
        var finding = safekeeping.trail().check(new Anchors(files, manifest).all(backupFolders));
        add("audit", "操作记录", finding.good(), false, words(finding));
    }

    private static String words(AuditTrail.Finding finding) {
        if (finding.good()) {
            return "共 " + finding.reached().lines() + " 条，首尾相连，没有被改过。";
        }
        return finding.brokenAt() != 0
                ? "编号 " + finding.brokenAt() + " 那一条对不上：它或它前面的被改过或删过。"
                : "和以前备份里记下的对不上：后面的记录被删过。";
    }
}
