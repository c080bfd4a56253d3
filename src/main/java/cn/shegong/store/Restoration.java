package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeyVault;
import cn.shegong.key.RecoveryCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Brings a backup back into a data folder: first laid out beside what is there, rebuilt and looked at, and only then put
 * in its place; what was there is kept in a folder of its own.
 */
public final class Restoration implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DataFolder target;
    private final Clock clock;
    private final BackupStage stage;
    private final KeyVault vault;
    private DataKey key;
    private BackupNote note;

    /**
     * What a restoring came to.
     *
     * @param at when the backup was made
     * @param replayed transactions from the journals here that were put on top
     * @param lost what had been done here and is not in the restored state, newest first
     * @param stopped the journal's record at which it could not be read on, or 0
     */
    public record Outcome(LocalDateTime at, int replayed, List<AuditLine> lost, long stopped) {
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
            return new Restoration(target, clock, BackupStage.lay(chosen, new Replacement(target).stage()));
        } catch (IOException e) {
            discard(target);
            throw new Refusal("备份“" + chosen.getFileName() + "”读不出来。" + Trouble.reason(target.root(), e), e);
        } catch (RuntimeException e) {
            discard(target);
            throw e;
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
        if (!target.occupied()) {
            return Optional.of(List.of());
        }
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
     * Restores.
     *
     * @param withJournal whether what lies here in journals is put on top of the backup
     * @throws Refusal when the backup does not stand; what was there is as it was
     */
    public Outcome run(boolean withJournal, Progress progress) {
        try {
            var here = wouldBeLost(progress).orElse(List.of());
            if (withJournal) {
                addJournals();
            }
            var reached = rebuilt(withJournal, progress);
            var result = reached.seen();
            if (result.end().sequence() < note.sequence()) {
                throw damaged(null);
            }
            var files = staged();
            AtomicFile.move(result.file(), files.store());
            new Settling(files, clock)
                    .settle(
                            Manifest.fresh(files.stationId(), note.demo()),
                            result.end(),
                            result.schema(),
                            result.trail(),
                            true);
            if (reached.stopped() != 0) {
                beginAnew(files);
            }
            AtomicFile.copy(files.folder().keyFile(), files.folder().keyFileCopy());
            new Replacement(target).commit("before-restore-" + STAMP.format(LocalDateTime.now(clock)));
            long last = result.trail().lastId();
            return new Outcome(
                    note.at(),
                    (int) (result.end().sequence() - note.sequence()),
                    here.stream().filter(line -> line.id() > last).toList(),
                    reached.stopped());
        } catch (StoreLost e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new Refusal("没有恢复成。" + Trouble.reason(target.root(), e) + "原来的数据没有动。", e);
        } catch (SQLException e) {
            throw damaged(new StoreFailure(e));
        }
    }

    private Rebuild.Reached<Rebuild.Result> rebuilt(boolean withJournal, Progress progress)
            throws IOException, SQLException {
        var files = staged();
        var snapshot = files.snapshots().all().stream().findFirst().orElseThrow(StoreLost::new);
        var rebuild = new Rebuild(files, null, Optional.empty());
        var scratch = files.scratch("restored.mv.db");
        return withJournal
                ? rebuild.asFarAsPossible(snapshot, scratch, progress, (engine, result) -> result)
                : new Rebuild.Reached<>(
                        rebuild.upTo(snapshot, scratch, note.sequence(), progress, (engine, result) -> result), 0);
    }

    /** The backup's own journals become the second copies of those that lie here and go further. */
    private void addJournals() throws IOException {
        var here = new StoreFiles(target, key, vault.stationId());
        var place = here.journals(here.manifests().read().map(Manifest::mirror).orElse(null));
        var onTop = staged().journals(null);
        Files.createDirectories(onTop.folder());
        Files.createDirectories(onTop.mirror());
        for (long session : onTop.generations()) {
            AtomicFile.move(onTop.file(session), onTop.mirror(session));
        }
        for (long session : place.generations().tailSet(note.snapshot())) {
            if (Files.exists(place.file(session))) {
                AtomicFile.copy(place.file(session), onTop.file(session));
            }
            if (Files.exists(place.mirror(session)) && !Files.exists(onTop.mirror(session))) {
                AtomicFile.copy(place.mirror(session), onTop.mirror(session));
            }
        }
    }

    /** Journals that could not be read to their end would stop every later rebuilding: the new snapshot does without. */
    private static void beginAnew(StoreFiles files) throws IOException {
        var all = files.snapshots().all();
        for (var older : all.subList(0, all.size() - 1)) {
            Files.delete(files.snapshots().note(older));
            Files.delete(files.snapshots().file(older));
        }
        var place = files.journals(null);
        for (long session : place.generations()) {
            place.delete(session);
        }
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
