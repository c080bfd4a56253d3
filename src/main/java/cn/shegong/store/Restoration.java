package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalDamaged;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeyVault;
import cn.shegong.key.RecoveryCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Brings a backup back into a data folder: first laid out beside what is there, rebuilt and looked at, and only then put
 * in its place; what was there is kept in a folder of its own.
 */
public final class Restoration implements AutoCloseable {
    private final DataFolder target;
    private final Clock clock;
    private final BackupStage stage;
    private final KeyVault vault;
    private DataKey key;
    private BackupNote note;
    private Optional<List<AuditLine>> after;

    /**
     * What a restoring came to.
     *
     * @param at when the backup was made
     * @param replayed transactions from the journals here that were put on top
     * @param lost what had been done here and is not in the restored state, newest first
     * @param stopped the journal's record at which it could not be read on, or 0
     * @param missingAttachments kept files that lie neither beside the backup nor here
     * @param aside the folder that keeps the files that were here, or null when there were none
     */
    public record Outcome(
            LocalDateTime at, int replayed, List<AuditLine> lost, long stopped, int missingAttachments, Path aside) {
        public Outcome {
            lost = List.copyOf(lost);
        }
    }

    private Restoration(DataFolder target, Clock clock, BackupStage stage) {
        this.target = target;
        this.clock = clock;
        this.stage = stage;
        this.vault = KeyVault.open(stage.folder());
    }

    /**
     * Begins with a backup file, a backup folder of an older version, or the newest backup in a folder.
     *
     * @throws Refusal when it is no backup or is damaged; the target is as it was
     */
    public static Restoration of(Path chosen, DataFolder target, Clock clock) {
        target.create();
        try {
            var stage = BackupStage.lay(chosen, new Replacement(target).stage());
            if (!Files.exists(stage.folder().keyFile())) {
                throw BackupFile.damaged(stage.backup(), null);
            }
            var restoration = new Restoration(target, clock, stage);
            restoration.refuseToReplaceAnother();
            return restoration;
        } catch (IOException e) {
            discard(target);
            throw new Refusal("备份“" + chosen.getFileName() + "”读不出来。" + Trouble.reason(target.root(), e), e);
        } catch (RuntimeException e) {
            discard(target);
            throw e;
        }
    }

    private void refuseToReplaceAnother() {
        if (Manifests.stationIn(target)
                .filter(id -> !id.equals(vault.stationId()))
                .isPresent()) {
            throw new Refusal("备份“" + stage.backup().getFileName() + "”是另一个站的，“" + target.root()
                    + "”里已经有一个站的数据，没有用它（两边都没有动）。要恢复那个站，请另选一个空的数据文件夹。");
        }
    }

    private static void discard(DataFolder target) {
        try {
            new Replacement(target).discard();
        } catch (IOException e) {
            // Taken away at the next start.
        }
    }

    /** Who can open the backup. */
    public List<KeyVault.Entry> workers() {
        return vault.entries();
    }

    /** @throws Refusal when it is not the password of the time of the backup */
    public void unlock(long workerId, char[] password) {
        opened(vault.unlock(workerId, password).orElseThrow(() -> new Refusal("口令不对。要用做备份那时候的口令；忘了，可以用恢复码。")));
    }

    /** @throws Refusal when it is not the backup's code */
    public void unlock(RecoveryCode code) {
        opened(vault.unlock(code).orElseThrow(() -> new Refusal("这不是这份备份的恢复码。备份以后换过恢复码的，要用换之前的那一张。")));
    }

    private void opened(DataKey opening) {
        key = opening;
        try {
            note = stage.note(key, vault.stationId(), clock);
        } catch (IOException | SQLException e) {
            throw damaged(e);
        }
        if (note.format() > BackupNote.FORMAT || note.schema() > Engine.SCHEMA) {
            throw new Refusal("这份备份是更新版本（" + note.program() + "）的程序做的，这个版本用不了。请先安装新版本。");
        }
    }

    /** When the backup was made. */
    public LocalDateTime at() {
        return note.at();
    }

    /**
     * What was done here after the backup, newest first: it would not be in the restored state. Read from what lies in
     * the data folder, whatever its state; no value when that cannot be read.
     */
    public Optional<List<AuditLine>> wouldBeLost(Progress progress) {
        if (after == null) {
            after = target.occupied() ? doneAfter(progress) : Optional.of(List.of());
        }
        return after;
    }

    private Optional<List<AuditLine>> doneAfter(Progress progress) {
        var here = new StoreFiles(target, key, vault.stationId());
        var mirror = here.manifests().read().map(Manifest::mirror).orElse(null);
        try {
            var reached = new Rebuild(here, mirror, Optional.empty())
                    .asFarAsPossible(
                            here.snapshots().newestGood(),
                            stage.folder().scratchFolder().resolve("compare.mv.db"),
                            progress,
                            (engine, result) -> new AuditTrail(Sessions.reading(engine))
                                    .after(note.trail().lastId()));
            return Optional.of(reached.seen());
        } catch (IOException | SQLException e) {
            return Optional.empty();
        }
    }

    /**
     * Works out what restoring with the journals would come to, without doing it.
     *
     * @throws Refusal when the backup does not stand
     */
    public Outcome tryWithJournal(Progress progress) {
        return trying(() -> {
            wouldBeLost(progress);
            return outcome(rebuild().run(true, progress), new Replaced(null, 0));
        });
    }

    /**
     * Restores.
     *
     * @param withJournal whether what lies here in journals is put on top of the backup
     * @throws Refusal when the backup does not stand; what was there is as it was
     */
    public Outcome run(boolean withJournal, Progress progress) {
        return trying(() -> {
            wouldBeLost(progress);
            var reached = rebuild().run(withJournal, progress);
            return outcome(reached, replace(reached));
        });
    }

    /** The folder that keeps what was here, or null; and how many kept files could not be had. */
    private record Replaced(Path aside, int missingAttachments) {}

    private Outcome outcome(Rebuild.Reached<BackupRebuild.Rebuilt> reached, Replaced replaced) {
        var store = reached.seen().store();
        long last = store.trail().lastId();
        return new Outcome(
                note.at(),
                (int) (store.end().sequence() - note.sequence()),
                after.orElse(List.of()).stream()
                        .filter(line -> line.id() > last)
                        .toList(),
                reached.stopped(),
                replaced.missingAttachments(),
                replaced.aside());
    }

    /** Work with files and rows. */
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private <T> T trying(Work<T> work) {
        try {
            return work.run();
        } catch (StoreLost | JournalDamaged e) {
            throw damaged(e);
        } catch (IOException e) {
            throw notDone(e);
        } catch (SQLException e) {
            throw Trouble.full(target.root(), e) ? notDone(new StoreFailure(e)) : damaged(new StoreFailure(e));
        }
    }

    private Refusal notDone(Exception e) {
        return new Refusal("没有恢复成。" + Trouble.reason(target.root(), e) + "原来的数据没有动。", e);
    }

    /** Puts what was restored in the place of what was here; says where that is kept. */
    private Replaced replace(Rebuild.Reached<BackupRebuild.Rebuilt> reached) throws IOException {
        var result = reached.seen().store();
        var files = staged();
        AtomicFile.move(result.file(), files.store());
        var before = new StoreFiles(target, key, files.stationId())
                .manifests()
                .read()
                .map(Manifest::restored)
                .orElse(List.of());
        var now = new Manifest.Restored(result.trail().lastId(), LocalDateTime.now(clock));
        new Settling(files, clock)
                .settle(
                        Manifest.fresh(files.stationId(), note.demo()).withRestored(before, now),
                        result.end(),
                        result.schema(),
                        result.trail(),
                        true);
        if (reached.stopped() != 0) {
            onTop().forget();
        } else {
            onTop().dropBehind(result.end());
            new JournalMending(files, null).run(result.from(), Long.MAX_VALUE);
        }
        AtomicFile.copy(files.folder().keyFile(), files.folder().keyFileCopy());
        int missing = new AttachmentPool(stage.backup().toAbsolutePath().getParent(), files.stationId(), key)
                .bringBack(reached.seen().attachments(), new StoreFiles(target, key, files.stationId()), files);
        var aside = new Replacement(target).aside(LocalDateTime.now(clock));
        new Replacement(target).commit(aside.getFileName().toString());
        return new Replaced(Files.exists(aside) ? aside : null, missing);
    }

    private BackupRebuild rebuild() {
        return new BackupRebuild(staged(), note, onTop(), !stage.beforeJournals());
    }

    private JournalsOnTop onTop() {
        return new JournalsOnTop(new StoreFiles(target, key, vault.stationId()), staged(), note);
    }

    private StoreFiles staged() {
        return new StoreFiles(stage.folder(), key, vault.stationId());
    }

    private Refusal damaged(Exception e) {
        return BackupFile.damaged(stage.backup(), e);
    }

    @Override
    public void close() {
        discard(target);
    }
}
