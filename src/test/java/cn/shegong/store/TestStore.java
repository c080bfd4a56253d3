package cn.shegong.store;

import cn.shegong.disk.DataFolder;
import cn.shegong.key.TestCost;
import java.nio.file.Path;
import java.time.Clock;

/** A fresh, real, migrated and encrypted store for a test of another package. */
public final class TestStore {
    public static final char[] PASSWORD = "测试口令2026".toCharArray();
    public static final long HEAD_ID = 7;

    private TestStore() {}

    /** A new store in a folder; close it, or let the temporary folder go with it. */
    public static Database in(Path folder, Clock clock) {
        return created(new DataFolder(folder), clock).database();
    }

    /** The store of a folder that was closed, open again. */
    public static Database reopen(Path folder) {
        try (var store = StationStore.take(new DataFolder(folder), Clock.systemDefaultZone())) {
            return store.open(HEAD_ID, PASSWORD).database();
        }
    }

    /** A new station with its keys, the first account being {@link #HEAD_ID}. */
    public static StationStore.Created created(DataFolder folder, Clock clock) {
        try (var store = StationStore.take(folder, clock)) {
            return store.create(HEAD_ID, "王芳", PASSWORD, false, TestCost.CHEAP);
        }
    }
}
