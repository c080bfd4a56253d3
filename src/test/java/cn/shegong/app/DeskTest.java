package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.StationStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window from start to end: left and taken up again, locked, handed to another worker, opened twice, closed. */
@ExtendWith(ApplicationExtension.class)
class DeskTest {
    private static final String PASSWORD = "qingsong-2026";

    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private DataFolder folder;
    private Stage stage;
    private Desk desk;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        this.stage = stage;
        folder = new DataFolder(temp.resolve("数据"));
    }

    @Test
    void takesUpTheSetUpWhereItWasLeft(FxRobot robot) {
        open(robot);
        press(robot, "#begin");
        fill(robot, "#name", "王芳");
        fill(robot, "#password", PASSWORD);
        fill(robot, "#again", PASSWORD);
        press(robot, "#next");
        robot.interact(() -> robot.lookup("#kept").queryAs(CheckBox.class).setSelected(true));
        press(robot, "#next");
        assertThat(texts(robot)).contains("本站资料", "第 2 步，共 4 步");
        close(robot);

        open(robot);
        fill(robot, "#password", PASSWORD);
        press(robot, "#enter");
        assertThat(texts(robot)).contains("本站资料", "第 2 步，共 4 步");
        close(robot);
    }

    @Test
    void keepsTheRecoveryCodeInSightUntilSomebodyHasIt(FxRobot robot) {
        open(robot);
        press(robot, "#begin");
        fill(robot, "#name", "王芳");
        fill(robot, "#password", PASSWORD);
        fill(robot, "#again", "别的");
        press(robot, "#next");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("两次输入的口令不一样"));
        fill(robot, "#again", PASSWORD);
        press(robot, "#next");
        press(robot, "#next");
        assertThat(dialogs.failures()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining("请先把恢复码打印或抄下来"));
        assertThat(texts(robot)).contains("恢复码");
        close(robot);
    }

    @Test
    void handsTheDeskToAnotherWorkerWithoutLosingWhatIsHalfTyped(FxRobot robot) {
        station();
        open(robot);
        signIn(robot, "王芳");
        press(robot, "#nav-本站设置");
        fill(robot, "#operator", "同心社工中心");
        robot.push(KeyCode.CONTROL, KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("换人").doesNotContain("本站设置");
        signIn(robot, "李明");
        assertThat(texts(robot)).contains("李明 · 社工");
        robot.push(KeyCode.CONTROL, KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        signIn(robot, "王芳");
        press(robot, "#nav-本站设置");
        assertThat(robot.lookup("#operator").queryAs(TextInputControl.class).getText())
                .isEqualTo("同心社工中心");
        close(robot);
    }

    @Test
    void showsTheRecordOfDeedsToTheHeadAloneWithThePasswordsThatWereWrong(FxRobot robot) {
        station();
        open(robot);
        fill(robot, "#password", "不是这个口令");
        press(robot, "#enter");
        signIn(robot, "王芳");
        press(robot, "#nav-操作记录");
        assertThat(texts(robot))
                .contains("王芳 登录")
                .anyMatch(t -> t.startsWith("此前有人用王芳的名字输错口令 1 次（最后一次 "))
                .anyMatch(t -> t.contains("首尾相连，没有被改过"));

        robot.push(KeyCode.CONTROL, KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        signIn(robot, "李明");
        assertThat(texts(robot)).contains("今日").doesNotContain("王芳 登录");
        assertThat(offered(robot)).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.U);
        WaitForAsyncUtils.waitForFxEvents();
        signIn(robot, "王芳");
        assertThat(offered(robot)).isTrue();
        close(robot);
    }

    private static boolean offered(FxRobot robot) {
        return robot.lookup("#nav-操作记录").query().getParent().isVisible();
    }

    @Test
    void saysWhoHasTheFolderOpen(FxRobot robot) {
        station();
        try (var other = StationStore.take(folder, Clock.systemDefaultZone())) {
            assertThat(other.occupied()).isTrue();
            open(robot);
            assertThat(texts(robot)).contains("打不开").anyMatch(t -> t.contains("另一个窗口"));
            robot.interact(() -> desk.leave());
        }
    }

    @Test
    void comesInWithTheRecoveryCodeAndSetsANewPassword(FxRobot robot) {
        var code = station();
        open(robot);
        dialogs.thenAnswer(code.toLowerCase()).thenFill(form -> {
            ((TextInputControl) form.lookup("#password")).setText("新的口令2027");
            ((TextInputControl) form.lookup("#again")).setText("新的口令2027");
        });
        robot.interact(
                () -> robot.lookup("忘了口令，用恢复码进入").queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("今日");
        close(robot);
        open(robot);
        fill(robot, "#password", "新的口令2027");
        press(robot, "#enter");
        assertThat(texts(robot)).contains("今日");
        close(robot);
    }

    @Test
    void givesTheStationAnotherKeyAndHandsOutWhatIsNew(FxRobot robot) {
        var oldCode = station();
        open(robot);
        signIn(robot, "王芳");
        press(robot, "#nav-数据安全");
        dialogs.thenFill(form -> ((TextInputControl) form.lookup("#keyPassword")).setText("不是这个口令"));
        press(robot, "#changeKey");
        assertThat(dialogs.said()).anyMatch(t -> t.contains("口令不对，没有更换"));

        var temporary = new AtomicReference<String>();
        dialogs.thenFill(form -> ((TextInputControl) form.lookup("#keyPassword")).setText(PASSWORD))
                .thenFill(news -> temporary.set(((TextInputControl) news.lookup(".copyable")).getText()))
                .thenConfirm();
        press(robot, "#changeKey");
        assertThat(dialogs.failures()).isEmpty();
        assertThat(texts(robot)).contains("王芳 · 站长");
        assertThat(BackupFolder.entries(folder.usualBackupFolder())).hasSize(1);
        close(robot);

        open(robot);
        signIn(robot, "李明");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("口令不对"));
        fill(robot, "#password", temporary.get());
        press(robot, "#enter");
        assertThat(texts(robot)).contains("李明 · 社工");
        close(robot);
        try (var store = StationStore.take(folder, Clock.systemDefaultZone())) {
            assertThatThrownBy(() -> store.admit(RecoveryCode.read(oldCode))).hasMessageContaining("不是本站的恢复码");
        }
    }

    @Test
    void comesIntoAStationThatWasCutOffBeforeItsFirstAccountWasWrittenDown(FxRobot robot) {
        try (var store = StationStore.take(folder, Clock.systemDefaultZone())) {
            store.create(1, "王芳", PASSWORD.toCharArray(), false).database().close();
        }
        open(robot);
        signIn(robot, "王芳");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("第 1 步"));
        close(robot);
    }

    /** A station with two workers, everything set up; gives back its recovery code. */
    private String station() {
        var clock = Clock.systemDefaultZone();
        try (var store = StationStore.take(folder, clock)) {
            var created = store.create(1, "王芳", PASSWORD.toCharArray(), false);
            try (var made = new Station(created.database(), created.keys(), clock)) {
                var head = made.workers.found(1, "王芳", LocalDate.now(clock)).actor();
                made.workers.add(head, "李明", Role.SOCIAL_WORKER, "", LocalDate.now(clock), PASSWORD.toCharArray());
                made.settings.choose(head, cn.shegong.settings.Preference.SETUP_STEP, SetupPane.stepCount());
            }
            return created.recoveryCode().grouped();
        }
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            desk = new Desk(stage, folder, Clock.systemDefaultZone(), dialogs, new DirectTasks(dialogs));
            desk.begin();
        });
    }

    /** As the cross in the corner does it; a backup is left behind. */
    private void close(FxRobot robot) {
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isFalse();
        assertThat(BackupFolder.entries(folder.usualBackupFolder())).isNotEmpty();
    }

    private static void signIn(FxRobot robot, String name) {
        ListView<?> names = robot.lookup("#workers").query();
        int index = 0;
        for (int i = 0; i < names.getItems().size(); i++) {
            if (names.getItems().get(i).toString().contains(name)) {
                index = i;
            }
        }
        int chosen = index;
        robot.interact(() -> names.getSelectionModel().select(chosen));
        fill(robot, "#password", PASSWORD);
        press(robot, "#enter");
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static void press(FxRobot robot, String button) {
        var node = robot.lookup(button)
                .match(n -> n.isVisible() && !n.isDisabled())
                .queryAs(ButtonBase.class);
        robot.interact(node::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Set<String> texts(FxRobot robot) {
        return robot
                .lookup(n -> n instanceof Labeled l && l.isVisible() && l.getText() != null)
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }
}
