package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);

    @TempDir
    Path temp;

    private Path red;
    private Path blue;

    @BeforeEach
    void plugIn() throws IOException {
        red = Files.createDirectories(temp.resolve("红/备份"));
        blue = Files.createDirectories(temp.resolve("蓝/备份"));
    }

    private Optional<String> leave(Runnable meanwhile, Path... chosen) {
        var folder = new DataFolder(temp.resolve("数据"));
        var opened = TestStore.created(folder, CLOCK);
        var station = new Station(opened.database(), opened.keys(), CLOCK);
        station.workers.found(HEAD.id(), HEAD.name(), LocalDate.of(2026, 1, 1));
        for (var one : chosen) {
            station.backups.add(HEAD, one);
        }
        meanwhile.run();
        return Leaving.close(station, folder, opened.keys(), CLOCK);
    }

    @Test
    void backsUpToEveryFolder() {
        assertThat(leave(() -> {}, red, blue)).isEmpty();
        assertThat(BackupFolder.entries(red)).hasSize(1);
        assertThat(BackupFolder.entries(blue)).hasSize(1);
        assertThat(temp.resolve("数据/backup")).doesNotExist();
    }

    @Test
    void keepsSilentOfAStickInTheDrawerWhenAnotherOneTookItsBackup() {
        assertThat(leave(this::pullRed, red, blue)).isEmpty();
        assertThat(BackupFolder.entries(blue)).hasSize(1);
    }

    @Test
    void putsItIntoTheDataFolderWhenNoStickIsThereAndSaysSo() {
        assertThat(leave(this::pullRed, red)).get().asString().contains("红", "U 盘没插", "这一份放在");
        assertThat(BackupFolder.entries(temp.resolve("数据/backup"))).hasSize(1);
    }

    private void pullRed() {
        try {
            Files.move(temp.resolve("红"), temp.resolve("抽屉"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void goesToTheDataFolderWithoutAWordWhenNoneWasChosen() {
        assertThat(leave(() -> {})).isEmpty();
        assertThat(BackupFolder.entries(temp.resolve("数据/backup"))).hasSize(1);
    }
}
