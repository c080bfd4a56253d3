package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.journal.JournalDamaged;
import cn.shegong.journal.JournalEnd;
import cn.shegong.key.KeyVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What is done for the open store so that nothing gets lost: proven backups, proofs, the journal's second copy. */
public final class Safekeeping {
    private final LiveStore live;
    private final ReentrantLock oneWriter;
    private final Supplier<AuditTrail.Anchor> trailEnd;
    private final Runnable reopened;
    private final AuditTrail trail;
    private final KeyVault vault;
    private final Clock clock;

    /**
     * The state of the files, for the page that explains them.
     *
     * @param storeSize bytes
     * @param snapshots when each of them was taken, oldest first
     * @param records records in the journal since the station was made
     * @param mirror where the second copies go when that is another disk
     * @param mirrored whether the second copy is written right now
     */
    public record State(
            long storeSize, List<LocalDateTime> snapshots, long records, Optional<Path> mirror, boolean mirrored) {
        public State {
            snapshots = List.copyOf(snapshots);
        }
    }

    /**
     * @param trailEnd where the audit lines end; asked by who holds the lock
     * @param reopened told when the store was made anew, and with it where those lines end
     */
    Safekeeping(
            LiveStore live,
            ReentrantLock oneWriter,
            Supplier<AuditTrail.Anchor> trailEnd,
            Runnable reopened,
            AuditTrail trail,
            KeyVault vault,
            Clock clock) {
        this.live = live;
        this.oneWriter = oneWriter;
        this.trailEnd = trailEnd;
        this.reopened = reopened;
        this.trail = trail;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Makes a backup of the open station and proves it; work goes on meanwhile.
     *
     * @param folder which has to be there
     * @return the new backup
     * @throws Refusal when it could not be written, or did not stand the proof
     */
    public Path backUp(Path folder, Progress progress) {
        try {
            var moment = moment(progress);
            return new Backups(live.files(), live.manifest()).write(folder, moment, now(), progress);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Rebuilds the store from its oldest snapshot and compares every row with the live one; work goes on meanwhile. */
    public Proof prove(Progress progress) {
        try {
            var proof = compared(moment(progress), progress);
            locked(() -> {
                live.note(live.manifest().withProof(proof));
                return null;
            });
            return proof;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } catch (IOException e) {
            throw new Refusal(Trouble.words(live.files().folder().root(), e), e);
        }
    }

    private Proof compared(Backups.Moment moment, Progress progress) throws IOException, SQLException {
        var files = live.files();
        var oldest = files.snapshots().all().stream().findFirst().orElseThrow(StoreLost::new);
        var scratch = files.scratch("proof.mv.db");
        try {
            var rebuild = new Rebuild(files, live.manifest().mirror(), Optional.empty());
            long last = moment.end().sequence();
            var differing = rebuild.upTo(oldest, scratch, last, progress, (engine, result) -> {
                try (var connection = engine.connection()) {
                    return result.end().sequence() < last
                            ? List.of("journal")
                            : List.copyOf(moment.content().differences(Fingerprint.of(connection, progress)));
                }
            });
            return new Proof(now(), last, moment.content().rows(), oldest.at(), differing);
        } catch (JournalDamaged e) {
            return new Proof(now(), moment.end().sequence(), 0, oldest.at(), List.of("journal " + e.generation()));
        } catch (StoreLost e) {
            // Told once; the next proof begins with one that is good.
            files.snapshots().dropBad();
            return new Proof(now(), moment.end().sequence(), 0, oldest.at(), List.of("snapshot"));
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** The last proof, if there was one. */
    public Optional<Proof> lastProof() {
        return Optional.ofNullable(live.manifest().proof());
    }

    /** Goes on with what the journal says, all the way from the oldest snapshot; after a proof that found a difference. */
    public OpeningReport rebuildFromOldest() {
        return locked(() -> {
            var snapshots = live.files().snapshots();
            requireRebuildable(snapshots.all().get(0));
            for (var later : snapshots.all().stream().skip(1).toList()) {
                Files.deleteIfExists(snapshots.note(later));
            }
            live.reopen();
            reopened.run();
            return live.report();
        });
    }

    /** Before anything is given up for it. */
    private void requireRebuildable(Snapshot oldest) throws IOException, SQLException {
        var scratch = live.files().scratch("trial.mv.db");
        try {
            new Rebuild(live.files(), live.manifest().mirror(), Optional.empty())
                    .upTo(oldest, scratch, live.end().sequence(), Progress.NONE, (engine, result) -> null);
        } catch (JournalDamaged | StoreLost e) {
            throw new Refusal("快照或日志读不全，按日志重建不了，什么也没有动。现在的数据照常能用，请马上备份一份。", e);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /**
     * From now on the second copy of the journal goes there, on another disk.
     *
     * @param folder which has to be there; null to keep the second copy beside the first again
     */
    public void mirrorTo(Path folder) {
        locked(() -> {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new Refusal("没有“" + folder + "”这个文件夹。请插好 U 盘，再选一次。");
            }
            live.mirrorTo(folder);
            return null;
        });
    }

    /** What can be mended by itself is: a store that had failed, a second copy that is back. Not after the closing. */
    public void tend() {
        locked(() -> {
            if (live.closed()) {
                return null;
            }
            if (live.failed() || !live.engine().alive()) {
                live.reopen();
                reopened.run();
            }
            live.mirrorAgain();
            return null;
        });
    }

    public State state() {
        return locked(() -> new State(
                Files.size(live.files().store()),
                live.files().snapshots().all().stream().map(Snapshot::at).toList(),
                live.end().sequence(),
                Optional.ofNullable(live.manifest().mirror())
                        .map(live.files().folder().root().getFileSystem()::getPath),
                live.mirrored()));
    }

    /** Looks at everything there is, mends what can be mended, and says what it found. */
    public List<Verification.Finding> verify(List<Path> backupFolders, Progress progress) {
        return new Verification(live.files(), live.manifest(), vault, this).run(backupFolders, progress);
    }

    /**
     * Takes away what lies beside a backup from before: older backups, and kept files under another key.
     *
     * @param backup which stays
     * @return how many backups went
     */
    public int removeFromBefore(Path backup) {
        return locked(() -> {
            var files = live.files();
            int removed = 0;
            for (var entry : new BackupFolder(backup.getParent(), files.stationId()).entries()) {
                if (!entry.file().equals(backup)) {
                    Files.deleteIfExists(entry.file());
                    removed++;
                }
            }
            new AttachmentPool(backup.getParent(), files.stationId(), files.key()).removeOthers();
            return removed;
        });
    }

    /** Where the audit lines ended at other times, as this station and its backups remember it. */
    public List<AuditTrail.Anchor> anchors(List<Path> backupFolders) {
        return new Anchors(live.files(), live.manifest()).all(backupFolders);
    }

    /** Every kept file that the store refers to; what no row refers to is taken away while nobody writes. */
    List<Attachment> attachments() {
        return locked(() -> {
            var all = Backups.attachments(live.engine());
            live.files().attachments().keepOnly(all.stream().map(Attachment::id).toList());
            return all;
        });
    }

    AuditTrail trail() {
        return trail;
    }

    /** The content at one moment: read while nobody writes, or again while nobody may. */
    private Backups.Moment moment(Progress progress) throws SQLException {
        var end = locked(this::here);
        var content = fingerprint(progress);
        return locked(() -> live.end().sameAs(end.end())
                ? new Backups.Moment(end.end(), end.trail(), content)
                : new Backups.Moment(live.end(), trailEnd.get(), fingerprint(progress)));
    }

    private record Here(JournalEnd end, AuditTrail.Anchor trail) {}

    private Here here() {
        return new Here(live.end(), trailEnd.get());
    }

    private Fingerprint fingerprint(Progress progress) throws SQLException {
        try (var connection = live.engine().connection()) {
            return Fingerprint.of(connection, progress);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Work with files and rows. */
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private <T> T locked(Work<T> work) {
        oneWriter.lock();
        try {
            return work.run();
        } catch (IOException e) {
            throw new Refusal(Trouble.words(live.files().folder().root(), e), e);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        } finally {
            oneWriter.unlock();
        }
    }
}
