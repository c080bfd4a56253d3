package cn.shegong.store;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.TestCost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/**
 * A fresh, real, migrated and encrypted store for a test. All are copies of one that is made once: making the tables
 * takes far longer than copying them.
 */
public final class TestStore {
    public static final char[] PASSWORD = "测试口令2026".toCharArray();
    public static final long HEAD_ID = 7;

    private static final DataFolder TEMPLATE = template();

    private TestStore() {}

    /** A new store in a folder; close it, or let the temporary folder go with it. */
    public static Database in(Path folder, Clock clock) {
        return created(new DataFolder(folder), clock).database();
    }

    /** The store of a folder that was closed, open again. */
    public static Database reopen(Path folder) {
        return opened(new DataFolder(folder), Clock.systemDefaultZone()).database();
    }

    /** Changes the store past the door, as somebody with the keys and a tool could. */
    public static void tamper(Database database, String statement) {
        try {
            Capture.nowhere(() -> database.live().engine().execute(statement));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A new station with its keys, the first account being {@link #HEAD_ID}. */
    public static StationStore.Opened created(DataFolder folder, Clock clock) {
        lay(folder);
        return opened(folder, clock);
    }

    private static StationStore.Opened opened(DataFolder folder, Clock clock) {
        try (var store = StationStore.take(folder, clock)) {
            var who = store.admit(HEAD_ID, PASSWORD);
            var keys = TestCost.cheap(who.keys());
            return store.open(new StationStore.Admitted(keys, HEAD_ID, who.wrongBefore()), Progress.NONE);
        }
    }

    /** Puts the closed files of a new station into a folder, on whatever disk it is. */
    public static void lay(DataFolder folder) {
        copy(TEMPLATE.root(), folder.root());
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFolder template() {
        try {
            var folder = new DataFolder(Files.createTempDirectory("station-template"));
            try (var store = StationStore.take(folder, Clock.systemDefaultZone())) {
                store.create(HEAD_ID, "王芳", PASSWORD, false, TestCost.CHEAP)
                        .database()
                        .close();
            }
            Files.delete(folder.lockFile());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.root())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (var files = Files.walk(root)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder is left to the system.
        }
    }
}
