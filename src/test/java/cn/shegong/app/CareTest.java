package cn.shegong.app;

import static cn.shegong.backup.StationWithSticks.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.backup.StationWithSticks;
import cn.shegong.store.StoreProbe;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.Page;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.SearchBox;
import cn.shegong.ui.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CareTest {
    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private StationWithSticks station;
    private TopBar head;
    private Care care;

    @Start
    void open(Stage stage) {
        station = new StationWithSticks(temp);
        station.deed();
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> HEAD);
        head = new TopBar(new SearchBox(ui.tasks(), "", text -> List.of()), false, new NoCommands());
        var root = new StackPane(head.view());
        care = new Care(ui, station.backups, station.clock(), root, head);
        care.start();
        care.refresh();
        stage.setScene(new Scene(root, 1280, 100));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(care::stop);
        station.close();
        assertThat(dialogs.failures()).isEmpty();
    }

    private void minutes(FxRobot robot, int number) {
        for (int i = 0; i < number; i++) {
            station.pass(Duration.ofMinutes(1));
            robot.interact(care::tick);
        }
    }

    private static String text(FxRobot robot, String chip) {
        return robot.lookup(chip).queryAs(Button.class).getText();
    }

    @Test
    void backsUpAndProvesOnceNobodyIsThere(FxRobot robot) {
        assertThat(text(robot, "#head-backup")).isEqualTo("还没有备份");
        assertThat(text(robot, "#head-proof")).isEqualTo("数据还没有核对");
        minutes(robot, 2);
        assertThat(text(robot, "#head-backup")).isEqualTo("还没有备份");
        robot.push(KeyCode.SHIFT);
        minutes(robot, 2);
        assertThat(text(robot, "#head-backup")).isEqualTo("还没有备份");
        minutes(robot, 2);
        assertThat(text(robot, "#head-backup")).isEqualTo("备份 刚刚 ✓");
        assertThat(text(robot, "#head-proof")).isEqualTo("数据核对 刚刚 ✓");
        assertThat(station.database.audit().newest(1).get(0).text()).startsWith("自动备份：");
        minutes(robot, 60);
        assertThat(text(robot, "#head-backup")).isEqualTo("备份 1小时前 ✓");
        assertThat(station.backups.places().get(0).backups()).hasSize(1);
    }

    @Test
    void givesAStickItsBackupAsSoonAsItIsPluggedIn(FxRobot robot) {
        station.backups.add(HEAD, station.plugIn("红", "备份"));
        station.unplug("红");
        minutes(robot, 1);
        station.rename("红", "F");
        robot.push(KeyCode.SHIFT);
        minutes(robot, 1);
        assertThat(text(robot, "#head-backup")).isEqualTo("备份 刚刚 ✓");
        assertThat(station.backups.places().get(0).backups()).hasSize(1);
    }

    @Test
    void triesAgainAfterAnHourWhatDidNotGo(FxRobot robot) throws IOException {
        // Something lies where the folder should be.
        var usual = Files.writeString(station.folder.usualBackupFolder(), "x");
        minutes(robot, 5);
        assertThat(text(robot, "#head-backup")).isEqualTo("备份没有写成");
        Files.delete(usual);
        minutes(robot, 30);
        assertThat(text(robot, "#head-backup")).isEqualTo("备份没有写成");
        minutes(robot, 35);
        assertThat(text(robot, "#head-backup")).startsWith("备份 ").endsWith("✓");
    }

    @Test
    void showsABadProofWithoutAWord(FxRobot robot) {
        StoreProbe.change(station.database, "update audit_line set worker_name = '别人'");
        minutes(robot, 6);
        assertThat(text(robot, "#head-proof")).isEqualTo("数据核对 对不上");
        assertThat(robot.lookup("#head-proof").query().getStyleClass()).contains("head-chip-bad");
        assertThat(dialogs.said()).isEmpty();
    }

    private static final class NoCommands implements Shell.Commands {
        @Override
        public void lock() {}

        @Override
        public void switchWorker() {}

        @Override
        public void changePassword() {}

        @Override
        public void help(Page page) {}

        @Override
        public void safety() {}
    }
}
