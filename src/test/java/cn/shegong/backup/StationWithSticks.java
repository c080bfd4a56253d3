package cn.shegong.backup;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A station of a test, a clock that is set by hand, and a folder in which sticks are mounted. */
public final class StationWithSticks implements AutoCloseable {
    public static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    public static final Actor WORKER = new Actor(8, "李明", Role.SOCIAL_WORKER);

    public final DataFolder folder;
    public final StationStore.Opened opened;
    public final Database database;
    public final BackupService backups;
    private final Path mounts;
    private Instant now = at(LocalDateTime.of(2026, 11, 27, 9, 0));

    public StationWithSticks(Path temp) {
        folder = new DataFolder(temp.resolve("数据"));
        mounts = temp.resolve("盘");
        opened = TestStore.created(folder, clock());
        database = opened.database();
        backups = new BackupService(
                database,
                new SettingsService(database),
                clock(),
                new Sticks(List.of(new Sticks.Mounts(mounts.toAbsolutePath(), 1))));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.systemDefault();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** A folder on a stick, which is plugged in with it. */
    public Path plugIn(String stick, String name) {
        try {
            return Files.createDirectories(mounts.resolve(stick).resolve(name)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stick is away, or has another name from now on. */
    public void rename(String stick, String other) {
        try {
            var target = other.isEmpty() ? mounts.resolveSibling("抽屉里的" + stick) : mounts.resolve(other);
            var source =
                    Files.exists(mounts.resolve(stick)) ? mounts.resolve(stick) : mounts.resolveSibling("抽屉里的" + stick);
            Files.move(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void unplug(String stick) {
        rename(stick, "");
    }

    public void deed() {
        database.transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, "记一笔");
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
