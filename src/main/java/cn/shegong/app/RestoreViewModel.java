package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.KeyVault;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.AuditLine;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.Restoration;
import cn.shegong.store.StationStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The way from a backup to a restored data folder: choose, unlock, compare, restore. Nothing happens before the last. */
final class RestoreViewModel implements AutoCloseable {
    private final DataFolder folder;
    private final Clock clock;
    private Path place;
    private Path chosen;
    private Restoration restoration;
    private Function<StationStore, StationStore.Admitted> door;
    private Optional<List<AuditLine>> after;
    private Restoration.Outcome tried;

    /** @param folder where the backup is brought back to; taken by this program */
    RestoreViewModel(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.place = folder.usualBackupFolder();
    }

    DataFolder folder() {
        return folder;
    }

    /** The folder whose backups are offered. */
    Path place() {
        return place;
    }

    /** Whether a folder has backups of its own to choose from; other folders are for {@link #choose}. */
    boolean lookInto(Path other) {
        if (BackupFolder.entries(other).isEmpty()) {
            return false;
        }
        place = other;
        return true;
    }

    /** The backups in that folder, newest first. */
    List<BackupFolder.Entry> offers() {
        return BackupFolder.entries(place);
    }

    String age(BackupFolder.Entry offer) {
        return Words.age(offer.at(), LocalDateTime.now(clock));
    }

    /** Takes up a backup; whatever was chosen before is let go. */
    void choose(Path backup) {
        close();
        restoration = Restoration.of(backup, folder, clock);
        chosen = backup;
    }

    List<KeyVault.Entry> workers() {
        return restoration.workers();
    }

    /** What is known of the chosen backup before anybody has opened it. */
    String question() {
        return BackupFolder.peek(chosen)
                .map(note -> "这份是 " + made(note.at()) + "做的。")
                .orElse("")
                .concat("请用做备份那时候的口令。");
    }

    void unlock(long workerId, char[] password) {
        restoration.unlock(workerId, password);
        door = store -> store.admit(workerId, password);
    }

    void unlock(RecoveryCode code) {
        restoration.unlock(code);
        door = store -> store.admit(code);
    }

    /** Works out what restoring would come to. */
    void compare(Progress progress) {
        after = restoration.wouldBeLost(progress);
        tried = replaces() ? restoration.tryWithJournal(progress) : null;
    }

    /** What was done here after the backup, newest first. */
    List<AuditLine> after() {
        return after.orElse(List.of());
    }

    /** Whether there is a station whose place the backup would take. */
    boolean replaces() {
        return folder.occupied();
    }

    /** What stands before the choice, a sentence each. */
    List<String> situation() {
        var made = "这份备份是 " + made(restoration.at()) + "做的。";
        if (!replaces()) {
            return List.of(made, "恢复到“" + folder.root() + "”。那里现在没有站，不会盖掉什么。");
        }
        if (after.isEmpty()) {
            return List.of(
                    made,
                    "现在的数据读不出来（坏了，或者备份以后换过数据密钥），看不到备份以后做过什么。"
                            + (tried.replayed() > 0 ? "日志还在，能接回 " + tried.replayed() + " 笔。" : "日志也接不上，只能恢复到备份那一刻。"));
        }
        if (after().isEmpty()) {
            return List.of(made, "从那以后，站里没有再记过事，恢复以后什么也不少。");
        }
        return List.of(made, "从那以后，站里又记了 " + after().size() + " 件事。" + journalWords());
    }

    private String journalWords() {
        int without = tried.lost().size();
        if (without == 0) {
            return "都在日志里，可以接上。";
        }
        return without == after().size()
                ? "日志接不到这份备份上，恢复以后这些就没有了。"
                : "日志只能接回其中 " + (after().size() - without) + " 件，最后 " + without + " 件接不上。";
    }

    /** The verb for restoring with the journals; empty when they add nothing. */
    String withJournalVerb() {
        if (tried == null || tried.replayed() == 0) {
            return "";
        }
        return after.isPresent() && tried.lost().isEmpty() ? "接上日志，一件也不丢" : "接上日志，能接的都接上";
    }

    /** The verb for restoring the backup alone; empty when it would be the same, or worse for nothing. */
    String withoutJournalVerb() {
        if (!replaces() || after.isPresent() && after().isEmpty()) {
            return withJournalVerb().isEmpty() ? "恢复" : "";
        }
        return "只恢复到备份那一刻";
    }

    /** What is asked before the older state takes the place of a newer one; empty when nothing gets lost. */
    String warning() {
        if (!replaces() || after.isPresent() && after().isEmpty()) {
            return "";
        }
        return after.map(lines -> "备份以后记的 " + lines.size() + " 件事，恢复以后就看不到了。").orElse("备份以后做过的，恢复以后就看不到了。")
                + "现在的文件不删，另外放着。";
    }

    Restoration.Outcome run(boolean withJournal, Progress progress) {
        return restoration.run(withJournal, progress);
    }

    /** Into the restored station in the same way as into the backup. */
    StationStore.Admitted admit(StationStore store) {
        return door.apply(store);
    }

    private String made(LocalDateTime at) {
        return Words.minute(at) + "（" + Words.age(at, LocalDateTime.now(clock)) + "）";
    }

    /** What came of a restoring, for the worker and for the record. */
    static String words(Restoration.Outcome outcome) {
        return "已恢复到 " + Words.minute(outcome.at()) + " 的备份"
                + (outcome.replayed() > 0 ? "，又接上日志 " + outcome.replayed() + " 笔" : "")
                + (outcome.lost().isEmpty() ? "。" : "；备份以后有 " + outcome.lost().size() + " 件事不在里面。")
                + (outcome.missingAttachments() == 0
                        ? ""
                        : "有 " + outcome.missingAttachments() + " 个附件没有找到：备份旁边没有，这里原来也没有。")
                + (outcome.aside() == null ? "" : "原来的文件留在“" + outcome.aside() + "”。");
    }

    /** Lets go of the backup; when nothing was restored, everything is as it was. */
    @Override
    public void close() {
        if (restoration != null) {
            restoration.close();
            restoration = null;
        }
    }
}
