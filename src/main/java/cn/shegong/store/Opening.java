package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.journal.Journal;
import cn.shegong.journal.JournalDamaged;
import cn.shegong.journal.JournalEnd;
import cn.shegong.store.OpeningReport.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Opens a station's store: a file that was closed in order and is still what it was is used as it is; anything else is
 * made anew from the newest good snapshot and the journals. Whatever goes wrong on the way, the files needed for the
 * next try stay.
 */
final class Opening {
    private static final byte[] ENCRYPTED_HEADER = "H2encrypt".getBytes(StandardCharsets.US_ASCII);

    private final StoreFiles files;
    private final Clock clock;
    private final Progress progress;
    private final Runnable beforeReplacing;

    /** A store ready for work. */
    record Opened(Engine engine, Journal journal, Manifest manifest, OpeningReport report) {}

    /** @param beforeReplacing called before the store's file is replaced: whoever has it open lets go of it */
    Opening(StoreFiles files, Clock clock, Progress progress, Runnable beforeReplacing) {
        this.files = files;
        this.clock = clock;
        this.progress = progress;
        this.beforeReplacing = beforeReplacing;
    }

    /** Makes the store of a new station, closed and with its first snapshot. */
    static void create(StoreFiles files, boolean demo, Clock clock) throws IOException, SQLException {
        var engine = Engine.create(files.store(), files.key());
        try {
            engine.migrate(Engine.SCHEMA);
            engine.close();
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
        new Settling(files, clock)
                .settle(
                        Manifest.fresh(files.stationId(), demo),
                        JournalEnd.NONE,
                        Engine.SCHEMA,
                        AuditTrail.Anchor.NONE,
                        true);
    }

    /**
     * @throws Refusal when the store is newer, foreign, or cannot be made anew; the files are then as they were
     */
    Opened open() {
        try {
            AtomicFile.empty(files.folder().scratchFolder());
            var manifest = files.manifests().read();
            // Both copies are written anew in any case before work begins.
            int bad = manifest.isPresent() && files.manifests().oneIsBad() ? 1 : 0;
            var kind = kind(manifest);
            return switch (kind) {
                case ADOPTED -> begin(adopt(), OpeningReport.of(kind));
                case CLEAN ->
                    begin(
                            migrated(withSnapshot(manifest.orElseThrow())),
                            OpeningReport.of(kind).withMended(bad));
                default -> rebuilt(manifest, kind, bad);
            };
        } catch (StoreLost e) {
            throw new Refusal("数据文件坏了，站里留的快照也都坏了，重新建不起来（文件没有再动）。请点“从备份恢复”，选最近的一份；日志还好的话，会接在备份上面。", e);
        } catch (JournalDamaged e) {
            throw new Refusal(
                    "日志第 " + e.generation() + " 本从第 " + e.sequence()
                            + " 笔起读不出来，两份都是，所以没有打开（文件没有再动）。第二份日志若在 U 盘上，请插好再打开；不在，请点“从备份恢复”。",
                    e);
        } catch (IOException e) {
            throw new Refusal(Trouble.words(files.folder().root(), e), e);
        } catch (SQLException e) {
            if (Trouble.full(files.folder().root(), e)) {
                throw new Refusal(Trouble.words(files.folder().root(), e), new StoreFailure(e));
            }
            throw new Refusal("数据文件打不开（文件没有动）。请把程序关掉再打开；还是不行，请点“从备份恢复”。", new StoreFailure(e));
        }
    }

    private Kind kind(Optional<Manifest> manifest) throws IOException {
        boolean history = manifest.map(Manifest::closed).isPresent()
                || !files.snapshots().all().isEmpty()
                || !files.journals(null).generations().isEmpty();
        if (!history && Files.exists(files.store())) {
            requireOurFile();
            return Kind.ADOPTED;
        }
        if (manifest.isEmpty()
                || manifest.get().session() != 0
                || manifest.get().closed() == null) {
            return Kind.UNCLEAN;
        }
        var closed = manifest.get().closed();
        var sessions = files.journals(manifest.get().mirror()).generations();
        if (!sessions.isEmpty() && sessions.last() > closed.generation() && !empty(manifest.get(), sessions.last())) {
            return Kind.UNCLEAN;
        }
        if (!Files.exists(files.store())) {
            return Kind.MISSING;
        }
        progress.step(0, 0, "核对数据文件");
        return closed.store().fits(files.key(), files.store()) ? Kind.CLEAN : Kind.CHANGED;
    }

    /** Whether a session that began after the closing left nothing. */
    private boolean empty(Manifest manifest, long session) throws IOException {
        return files.reader(manifest.mirror())
                .read(session, manifest.closed().end(), Long.MAX_VALUE, payload -> {})
                .map(reading -> reading.empty())
                .orElse(true);
    }

    /** The newest snapshot is what the next rebuilding begins with, so it has to be there. */
    private Manifest withSnapshot(Manifest manifest) throws IOException {
        var snapshots = files.snapshots();
        var all = snapshots.all();
        if (!all.isEmpty() && snapshots.whole(all.get(all.size() - 1))) {
            return manifest;
        }
        var closed = manifest.closed();
        return settle(manifest, closed.end(), manifest.schema(), closed.trail());
    }

    /** Looks at the file without opening it in the engine, which could write into it. */
    private void requireOurFile() throws IOException {
        try (var in = Files.newInputStream(files.store())) {
            if (!Arrays.equals(in.readNBytes(ENCRYPTED_HEADER.length), ENCRYPTED_HEADER)) {
                throw new Refusal("“" + files.store().getFileName() + "”不是本程序的数据文件，没有打开（文件没有动）。请点“从备份恢复”。");
            }
        }
    }

    /** A store from before the journal is taken as H2 gives it; from here on it is guarded. */
    Manifest adopt() throws IOException, SQLException {
        boolean demo = Manifests.peek(files.folder()).map(Manifest::demo).orElse(false);
        var engine = Engine.scratch(files.store(), files.key());
        try {
            engine.migrate(Engine.SCHEMA);
            var trail = new AuditTrail(Sessions.reading(engine)).end();
            engine.close();
            return settle(Manifest.fresh(files.stationId(), demo), JournalEnd.NONE, Engine.SCHEMA, trail);
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
    }

    private Opened rebuilt(Optional<Manifest> manifest, Kind kind, int bad) throws IOException, SQLException {
        var mirror = manifest.map(Manifest::mirror).orElse(null);
        var result = new Rebuild(files, mirror, manifest).newest(files.scratch("rebuilt.mv.db"), progress);
        beforeReplacing.run();
        AtomicFile.move(result.file(), files.store());
        AtomicFile.forceFolder(files.folder().root());
        var before = manifest.orElseGet(
                () -> Manifest.fresh(files.stationId(), result.from().demo()));
        var settled = settle(before, result.end(), result.schema(), result.trail());
        return begin(settled, new OpeningReport(kind, result.replayed(), result.mended() + bad));
    }

    /** Brings a closed, trusted store to this program's schema, with a snapshot before and after. */
    private Manifest migrated(Manifest manifest) throws IOException, SQLException {
        if (manifest.schema() == Engine.SCHEMA) {
            return manifest;
        }
        progress.step(0, 0, "升级数据");
        files.manifests().write(manifest.opened(Manifest.NO_SESSION));
        var engine = Engine.scratch(files.store(), files.key());
        try {
            engine.migrate(Engine.SCHEMA);
            engine.close();
        } catch (IOException | SQLException | RuntimeException e) {
            engine.abandon();
            throw e;
        }
        return settle(
                manifest,
                manifest.closed().end(),
                Engine.SCHEMA,
                manifest.closed().trail());
    }

    /** Seals a closed store, keeps a snapshot of it and says so in the manifest. */
    private Manifest settle(Manifest before, JournalEnd end, int schema, AuditTrail.Anchor trail) throws IOException {
        return new Settling(files, clock).settle(before, end, schema, trail, true);
    }

    private Opened begin(Manifest manifest, OpeningReport report) throws IOException, SQLException {
        var end = manifest.closed().end();
        var journal =
                Journal.begin(files.journals(manifest.mirror()), files.key(), files.stationId(), end, Engine.SCHEMA);
        try {
            var open = files.manifests().write(manifest.opened(end.generation() + 1));
            return new Opened(Engine.open(files.store(), files.key()), journal, open, report);
        } catch (IOException | SQLException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }
}
