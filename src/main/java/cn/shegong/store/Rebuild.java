package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.disk.AtomicFile;
import cn.shegong.journal.JournalDamaged;
import cn.shegong.journal.JournalEnd;
import cn.shegong.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.ibatis.exceptions.PersistenceException;

/**
 * Makes the store anew from a snapshot and the journals written since. Between two sessions of different programs the
 * schema is brought forward as it was then, and at the end to this program's.
 */
final class Rebuild {
    private final StoreFiles files;
    private final String mirror;
    private final Optional<Manifest> manifest;

    /**
     * The rebuilt store, closed.
     *
     * @param from the snapshot it began with
     * @param end how far the journals went
     * @param replayed records that were put back
     * @param mended files that had lost something and were written anew
     */
    record Result(
            Path file, Snapshot from, JournalEnd end, int schema, AuditTrail.Anchor trail, int replayed, int mended) {
        Result withMended(int more) {
            return new Result(file, from, end, schema, trail, replayed, mended + more);
        }
    }

    /** What a rebuilding comes to while the engine is still open. */
    @FunctionalInterface
    interface Look<T> {
        T at(Engine engine, Result result) throws SQLException, IOException;
    }

    /** @param manifest what vouches for sessions that must be there, if anything */
    Rebuild(StoreFiles files, String mirror, Optional<Manifest> manifest) {
        this.files = files;
        this.mirror = mirror;
        this.manifest = manifest;
    }

    /**
     * From the newest snapshot that is still what it was; those that are not are taken away.
     *
     * @throws StoreLost when there is none
     * @throws JournalDamaged when records are missing
     */
    Result newest(Path target, Progress progress) throws IOException, SQLException {
        var snapshots = files.snapshots();
        int bad = snapshots.all().isEmpty() ? 0 : snapshots.dropBad();
        var all = snapshots.all();
        if (all.isEmpty()) {
            throw new StoreLost();
        }
        var newest = all.get(all.size() - 1);
        if (!copied(newest, target)) {
            throw new StoreLost();
        }
        return from(newest, target, Long.MAX_VALUE, true, progress, (engine, result) -> result.withMended(bad));
    }

    /** From one snapshot up to one record, without mending anything on the way; then a look at the open result. */
    <T> T upTo(Snapshot snapshot, Path target, long last, Progress progress, Look<T> look)
            throws IOException, SQLException {
        if (!copied(snapshot, target)) {
            throw new StoreLost();
        }
        return from(snapshot, target, last, false, progress, look);
    }

    /** The same, opening the snapshot itself: for files that are thrown away afterwards. */
    <T> T inPlace(Snapshot snapshot, long last, Progress progress, Look<T> look) throws IOException, SQLException {
        var file = files.snapshots().file(snapshot);
        if (!files.snapshots().good(snapshot)) {
            throw new StoreLost();
        }
        return from(snapshot, file, last, false, progress, look);
    }

    /**
     * What could be had.
     *
     * @param stopped the first record that could not be read, or 0
     */
    record Reached<T>(T seen, long stopped) {}

    /** From one snapshot as far as the journals can be read, without mending anything. */
    <T> Reached<T> asFarAsPossible(Snapshot snapshot, Path target, Progress progress, Look<T> look)
            throws IOException, SQLException {
        try {
            return new Reached<>(upTo(snapshot, target, Long.MAX_VALUE, progress, look), 0);
        } catch (JournalDamaged e) {
            return new Reached<>(upTo(snapshot, target, e.sequence() - 1, progress, look), e.sequence());
        }
    }

    private boolean copied(Snapshot snapshot, Path target) throws IOException {
        var copy = files.snapshots().file(snapshot);
        if (!Files.exists(copy)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        AtomicFile.copy(copy, target);
        return snapshot.store().fits(files.key(), target);
    }

    private <T> T from(Snapshot snapshot, Path target, long last, boolean mend, Progress progress, Look<T> look)
            throws IOException, SQLException {
        var engine = Engine.scratch(target, files.key());
        try {
            var result = replay(engine, snapshot, target, last, mend, progress);
            T seen = look.at(engine, result);
            engine.close();
            return seen;
        } catch (PersistenceException e) {
            // Reading through a mapper tells of the engine's failures in a way of its own.
            engine.abandon();
            throw new SQLException(e);
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
    }

    private Result replay(Engine engine, Snapshot snapshot, Path target, long last, boolean mend, Progress progress)
            throws IOException, SQLException {
        var reader = files.reader(mirror);
        var sessions = files.journals(mirror).generations().tailSet(snapshot.generation());
        var end = snapshot.end();
        int schema = snapshot.schema();
        int mended = 0;
        for (long session : sessions) {
            if (end.sequence() >= last) {
                break;
            }
            progress.step(session - snapshot.generation(), sessions.size(), "从日志接回");
            var header = reader.header(session);
            if (header.isEmpty()) {
                refuseIfVouchedFor(session, end);
                continue;
            }
            if (header.get().schema() > schema) {
                schema = header.get().schema();
                engine.migrate(schema);
            }
            var reading = read(engine, reader, session, end, last);
            if (mend && !reading.exact()) {
                reader.mend(session, end, reading);
                // Room kept ahead, as an unfinished session leaves it, is no damage.
                mended += reading.good() ? 0 : 1;
            }
            end = reading.end();
        }
        refuseIfShort(end, last);
        if (schema < Engine.SCHEMA) {
            schema = Engine.SCHEMA;
            engine.migrate(schema);
        }
        var trail = new AuditTrail(Sessions.reading(engine)).end();
        return new Result(target, snapshot, end, schema, trail, (int) (end.sequence() - snapshot.sequence()), mended);
    }

    private static JournalReader.Reading read(
            Engine engine, JournalReader reader, long session, JournalEnd end, long last)
            throws IOException, SQLException {
        try (var connection = engine.connection();
                var replay = new RowReplay(connection)) {
            return reader.read(session, end, last, payload -> {
                        try {
                            replay.replay(payload);
                        } catch (SQLException e) {
                            throw new IOException(new StoreFailure(e));
                        }
                    })
                    .orElseThrow();
        }
    }

    /** A journal is made before its session is announced, so one that was announced has to be there. */
    private void refuseIfVouchedFor(long session, JournalEnd end) throws JournalDamaged {
        if (manifest.filter(m -> m.session() >= session
                        || m.closed() != null && m.closed().generation() >= session)
                .isPresent()) {
            throw new JournalDamaged(session, end.sequence() + 1);
        }
    }

    private void refuseIfShort(JournalEnd end, long last) throws JournalDamaged {
        long due = Math.min(
                last,
                manifest.map(Manifest::closed).map(Manifest.Closed::sequence).orElse(0L));
        boolean sessionGone = last == Long.MAX_VALUE
                && manifest.filter(m -> m.session() > end.generation()).isPresent()
                && !files.journals(mirror).generations().contains(manifest.get().session());
        if (end.sequence() < due || sessionGone) {
            throw new JournalDamaged(end.generation() + 1, end.sequence() + 1);
        }
    }
}
