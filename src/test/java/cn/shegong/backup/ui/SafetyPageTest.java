package cn.shegong.backup.ui;

import static cn.shegong.backup.StationWithSticks.HEAD;
import static cn.shegong.backup.StationWithSticks.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.backup.StationWithSticks;
import cn.shegong.base.Actor;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SafetyPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private StationWithSticks station;
    private Actor desk = HEAD;
    private SafetyPage page;

    @Start
    void open(Stage stage) {
        station = new StationWithSticks(temp.resolve(Long.toString(System.nanoTime())));
        station.deed();
        page = new SafetyPage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> desk), station.backups, () -> {}, () -> {});
        stage.setScene(new Scene(page.view(), 1150, 700));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void addsAFolderBacksUpAndShowsTheBackupsInIt(FxRobot robot) {
        dialogs.thenChoose(station.plugIn("红", "备份")).thenConfirm();
        robot.clickOn("#addFolder");
        dialogs.thenChoose(station.plugIn("蓝", "备份")).thenConfirm();
        robot.clickOn("#addFolder");
        assertThat(table(robot, "#places").getItems()).hasSize(2);
        assertThat(table(robot, "#backups").getItems()).isEmpty();
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(table(robot, "#backups").getItems()).hasSize(1);
        station.unplug("蓝");
        robot.interact(() -> {
            page.shown();
            table(robot, "#places").getSelectionModel().select(1);
        });
        assertThat(table(robot, "#backups").getItems()).isEmpty();
        assertThat(robot.lookup("#openFolder").query().isDisabled()).isTrue();
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void everybodyMayProveButChangesAreNotOfferedToAll(FxRobot robot) {
        assertThat(robot.lookup("#secondCopy").query().isVisible()).isTrue();
        desk = WORKER;
        robot.interact(page::shown);
        robot.clickOn("#verify");
        assertThat(robot.lookup("#findings").query().isVisible()).isTrue();
        assertThat(texts(robot)).contains("密钥文件", "两份都好。");
        for (var button : new String[] {"#addFolder", "#removeFolder", "#secondCopy", "#secondCopyHome", "#rebuild"}) {
            assertThat(robot.lookup(button).query().isVisible()).as(button).isFalse();
        }
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(n -> n instanceof Labeled l && l.isVisible()).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }
}
