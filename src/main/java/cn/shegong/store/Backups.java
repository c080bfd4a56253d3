package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Makes backups that prove themselves: written, read back from where they lie, laid out and rebuilt in a temporary place
 * and compared; only then does a backup get its name.
 */
final class Backups {
    private final StoreFiles files;
    private final Manifest manifest;

    /**
     * What a backup is to hold.
     *
     * @param end up to which record
     * @param trail where the audit lines end there
     * @param content what the rebuilt content must be; null when the store is closed and the snapshot is the store, bit
     *     by bit
     */
    record Moment(JournalEnd end, AuditTrail.Anchor trail, Fingerprint content) {}

    Backups(StoreFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /**
     * @param folder which has to be there: it is not made anew where a stick used to be
     * @return the new backup
     * @throws Refusal when it could not be written or did not stand the proof; the station itself is as it was
     */
    Path write(Path folder, Moment moment, LocalDateTime now, Progress progress) {
        var target = new BackupFolder(folder, files.stationId());
        var done = target.free(now);
        var part = BackupFolder.unfinished(done);
        try {
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            progress.step(0, 4, "写备份");
            // That of a store that was closed just now was read again a moment ago; what is written is read back
            // anyway.
            var snapshot = moment.content() == null
                    ? files.snapshots().newest()
                    : files.snapshots().newestGood();
            BackupFile.write(
                    part, files, snapshot, note(snapshot, moment, now), moment.end(), manifest.mirror(), progress);
            var attachments = prove(part, moment, progress);
            new AttachmentPool(folder, files.stationId(), files.key()).add(attachments, files, progress);
            AtomicFile.move(part, done);
            AtomicFile.forceFolder(folder);
            target.rotate();
            return done;
        } catch (SQLException e) {
            discard(part);
            throw new Refusal("备份没有写成：写好的那份试着恢复时对不上，已经丢掉（站里的数据没有动）。请再备份一次；还是不行，请换一个盘。", new StoreFailure(e));
        } catch (IOException e) {
            discard(part);
            throw new Refusal("备份没有写成：" + Trouble.reason(folder, e) + "站里的数据没有动。", e);
        } catch (RuntimeException e) {
            discard(part);
            throw e;
        }
    }

    private BackupNote note(Snapshot snapshot, Moment moment, LocalDateTime now) {
        return new BackupNote(
                BackupNote.FORMAT,
                files.stationId(),
                manifest.demo(),
                Engine.SCHEMA,
                Program.version(),
                now,
                snapshot.generation(),
                moment.end().generation(),
                moment.end().sequence(),
                moment.end().tag(),
                moment.trail(),
                moment.content() == null ? 0 : moment.content().rows());
    }

    /** @return the kept files that the backup refers to */
    private List<Attachment> prove(Path part, Moment moment, Progress progress) throws IOException, SQLException {
        var place = files.scratch("backup-proof");
        try {
            progress.step(1, 4, "读回来");
            if (!SealingStream.whole(part, files.key())) {
                throw new IOException("the backup is not what was written");
            }
            BackupFile.extract(part, new DataFolder(place), progress);
            progress.step(2, 4, "试着恢复");
            var copy = new StoreFiles(new DataFolder(place), files.key(), files.stationId());
            return proveIn(copy, moment, progress);
        } finally {
            AtomicFile.empty(place);
        }
    }

    private static List<Attachment> proveIn(StoreFiles copy, Moment moment, Progress progress)
            throws IOException, SQLException {
        List<Snapshot> snapshots = copy.snapshots().all();
        if (snapshots.size() != 1 || !Files.exists(copy.folder().keyFile())) {
            throw new IOException("the backup is not whole");
        }
        var rebuild = new Rebuild(copy, null, Optional.empty());
        return rebuild.inPlace(snapshots.get(0), moment.end().sequence(), progress, (engine, result) -> {
            progress.step(3, 4, "逐条比对");
            if (!result.end().sameAs(moment.end()) || !result.trail().equals(moment.trail())) {
                throw new SQLException("the backup does not reach as far as the store");
            }
            if (moment.content() != null && !same(engine, moment.content(), progress)) {
                throw new SQLException("the backup does not hold what the store holds");
            }
            return attachments(engine);
        });
    }

    /** The kept files that a store refers to. */
    static List<Attachment> attachments(Engine engine) {
        return Sessions.reading(engine).mapper(AttachmentMapper.class).all();
    }

    private static boolean same(Engine engine, Fingerprint content, Progress progress) throws SQLException {
        try (var connection = engine.connection()) {
            return content.differences(Fingerprint.of(connection, progress)).isEmpty();
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The stick is away; the rest is taken away with the next backup to it.
        }
    }
}
