package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.journal.JournalEnd;
import cn.shegong.key.KeyVault;
import cn.shegong.key.Keyring;
import cn.shegong.key.PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** What experiments outside this package have to look at or set off inside a store. */
public final class StoreProbe {
    private StoreProbe() {}

    /** Tells whether two stores have the same content. */
    public static Object content(Database database) {
        return content(database.live().engine());
    }

    static Object content(Engine engine) {
        try (var connection = engine.connection()) {
            return Fingerprint.of(connection, Progress.NONE);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Whether every kept file that the store refers to can be read. */
    public static boolean attachmentsWhole(Database database) {
        return database.safekeeping().attachments().stream()
                .allMatch(a -> database.attachments().read(a.id()).length == a.size());
    }

    /** How many bytes the session's journal has. */
    public static long journalBytes(Database database) {
        return database.live().end().position();
    }

    /** Changes rows behind the journal's back, as a failing disk would. */
    public static void change(Database database, String sql) {
        try {
            Capture.nowhere(() -> database.live().engine().execute(sql));
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** How many transactions the store holds. */
    public static long transactions(Database database) {
        return database.safekeeping().state().records();
    }

    /** Compacts a closed store, however small it is. */
    public static void compact(DataFolder folder, Keyring keys, Clock clock) throws IOException, SQLException {
        var files = new StoreFiles(folder, keys.key(), keys.vault().stationId());
        var manifest = files.manifests().read().orElseThrow();
        var closed = manifest.closed();
        var open = files.manifests().write(manifest.opened(Manifest.NO_SESSION));
        var compacted = new Compaction(files).compact(open);
        new Settling(files, clock).settle(compacted, closed.end(), manifest.schema(), closed.trail(), true);
    }

    /** Makes a new station at a cost that tests can pay. */
    public static StationStore.Created create(StationStore store, PasswordHash cost) {
        return store.create(TestStore.HEAD_ID, "王芳", TestStore.PASSWORD, false, cost);
    }

    /** A closed station of {@link TestStore}'s keys whose store is one migration behind, with a few rows in it. */
    public static void layOld(DataFolder folder, Clock clock) {
        TestStore.lay(folder);
        try {
            var vault = KeyVault.open(folder);
            var key = vault.unlock(TestStore.HEAD_ID, TestStore.PASSWORD).orElseThrow();
            for (var part : List.of(folder.snapshotFolder(), folder.journalFolder(), folder.journalCopyFolder())) {
                AtomicFile.empty(part);
            }
            for (var file : List.of(folder.storeFile(), folder.manifestFile(), folder.manifestFileCopy())) {
                Files.delete(file);
            }
            var files = new StoreFiles(folder, key, vault.stationId());
            var engine = Engine.create(files.store(), key);
            engine.migrate(Engine.SCHEMA - 1);
            Capture.nowhere(() -> engine.execute("insert into preference values (0, 'theme', 'dark')"));
            engine.close();
            new Settling(files, clock)
                    .settle(
                            Manifest.fresh(vault.stationId(), false),
                            JournalEnd.NONE,
                            Engine.SCHEMA - 1,
                            AuditTrail.Anchor.NONE,
                            true);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
