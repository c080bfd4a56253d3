package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.AuditLine;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.Quiet;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Tasks;
import cn.shegong.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
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

/** Coming in when something was not as it should be, and coming back from a backup. */
@ExtendWith(ApplicationExtension.class)
class FrontDoorTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Stage stage;
    private Desk desk;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        this.stage = stage;
    }

    @Test
    void tellsAndWritesDownThatTheStoreWasMadeAnewAfterAPowerCut(FxRobot robot) {
        var cut = SmallStation.in(temp.resolve("站"), CLOCK).cut(temp.resolve("断电"), "一", "二");
        open(robot, cut, CLOCK);
        signIn(robot);
        assertThat(texts(robot)).contains("今日");
        assertThat(dialogs.said()).singleElement().satisfies(said -> assertThat(said)
                .startsWith("打开时发现：上次没有正常离开（可能停电，或程序被强行关掉），")
                .contains("接回 2 笔"));
        leave(robot);
        assertThat(deeds(cut)).startsWith("王芳 登录").element(1).asString().startsWith("上次没有正常离开");
        assertThat(deeds(cut)).contains("一", "二");
    }

    @Test
    void saysThatTheClockWasSetBackBeforeAnythingIsRecorded(FxRobot robot) {
        var station = SmallStation.in(temp.resolve("站"), CLOCK);
        var slow = Clock.fixed(CLOCK.instant().minus(Duration.ofDays(30)), ZoneId.systemDefault());
        open(robot, station.folder(), slow);
        signIn(robot);
        assertThat(dialogs.said()).singleElement().asString().contains("这台电脑的时钟比上次用时早（上次 ", "请先校对时钟");
        assertThat(texts(robot)).contains("今日");
        leave(robot);
    }

    @Test
    void bringsABackupToANewComputerWithTheRecoveryCodeAlone(FxRobot robot) {
        var station = SmallStation.in(temp.resolve("站"), CLOCK);
        station.deeds("一");
        station.backUp(temp.resolve("U盘"));
        var fresh = new DataFolder(temp.resolve("新电脑"));
        open(robot, fresh, CLOCK);
        press(robot, "#restore");
        assertThat(texts(robot)).contains("从备份恢复").anyMatch(t -> t.startsWith("这台电脑上没有找到备份"));
        dialogs.thenChoose(temp.resolve("U盘"));
        press(robot, "#chooseFolder");
        push(robot, KeyCode.ENTER);
        assertThat(texts(robot)).contains("打开这份备份");
        dialogs.thenAnswer(station.recoveryCode()).thenFill(form -> {
            ((TextInputControl) form.lookup("#password")).setText("新的口令2027");
            ((TextInputControl) form.lookup("#again")).setText("新的口令2027");
        });
        press(robot, "忘了口令，用恢复码进入");
        assertThat(texts(robot)).anyMatch(t -> t.contains("那里现在没有站"));
        push(robot, KeyCode.ENTER);
        assertThat(texts(robot)).contains("今日");
        assertThat(dialogs.said())
                .anyMatch(said -> said.startsWith("恢复好了：已恢复到 ") && !said.contains("原来的文件"))
                .contains("新口令已保存，下次用它登录");
        leave(robot);
        try (var store = StationStore.take(fresh, CLOCK)) {
            store.open(TestStore.HEAD_ID, "新的口令2027".toCharArray()).database().close();
        }
    }

    @Test
    void putsTheJournalOnTopSoThatNothingIsLost(FxRobot robot) {
        var folder = workedOn();
        open(robot, folder, CLOCK);
        choose(robot);
        TableView<AuditLine> after = robot.lookup("#after").queryTableView();
        assertThat(after.getItems()).extracting(AuditLine::text).containsExactly("三", "二");
        assertThat(texts(robot)).anyMatch(t -> t.contains("又记了 2 件事。都在日志里，可以接上"));
        press(robot, "接上日志，一件也不丢");
        assertThat(texts(robot)).contains("今日");
        assertThat(dialogs.said()).singleElement().asString().contains("又接上日志 2 笔。原来的文件留在“");
        leave(robot);
        assertThat(deeds(folder)).contains("一", "二", "三").element(1).asString().startsWith("已恢复到 ");
    }

    @Test
    void goesBackToTheMomentOfTheBackupOnlyWhenThatIsConfirmed(FxRobot robot) {
        var folder = workedOn();
        open(robot, folder, CLOCK);
        choose(robot);
        press(robot, "只恢复到备份那一刻");
        assertThat(dialogs.said()).singleElement().asString().contains("备份以后记的 2 件事");
        assertThat(texts(robot)).contains("只恢复到备份那一刻");
        dialogs.thenConfirm();
        press(robot, "只恢复到备份那一刻");
        assertThat(texts(robot)).contains("今日");
        assertThat(dialogs.said()).last().asString().contains("备份以后有 2 件事不在里面", "before-restore-");
        leave(robot);
        assertThat(deeds(folder)).contains("一").doesNotContain("二", "三");
    }

    @Test
    void escLeadsBackFromEveryPageAndLeavesEverythingAsItWas(FxRobot robot) throws IOException {
        var folder = workedOn();
        var before = content(folder);
        open(robot, folder, CLOCK);
        choose(robot);
        assertThat(texts(robot)).contains("恢复");
        push(robot, KeyCode.ESCAPE);
        assertThat(texts(robot)).contains("从备份恢复");
        push(robot, KeyCode.ENTER);
        assertThat(texts(robot)).contains("打开这份备份");
        fill(robot, "#password", "不是这个口令");
        press(robot, "#enter");
        assertThat(texts(robot)).anyMatch(t -> t.startsWith("口令不对。要用做备份那时候的口令"));
        push(robot, KeyCode.ESCAPE);
        push(robot, KeyCode.ESCAPE);
        assertThat(texts(robot)).contains("登录", "请选自己的名字，输入口令。");
        leave(robot);
        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void offersTheBackupWhereNothingCanBeOpenedAnyMore(FxRobot robot) throws IOException {
        var folder = workedOn();
        spoil(folder.storeFile());
        try (var snapshots = Files.list(folder.snapshotFolder())) {
            for (var file : snapshots.toList()) {
                spoil(file);
            }
        }
        open(robot, folder, CLOCK);
        signIn(robot);
        assertThat(texts(robot)).contains("打不开").anyMatch(t -> t.startsWith("数据文件坏了"));
        press(robot, "#again");
        assertThat(texts(robot)).contains("打不开");
        press(robot, "#restore");
        push(robot, KeyCode.ENTER);
        fill(robot, "#password", SmallStation.PASSWORD);
        press(robot, "#enter");
        assertThat(texts(robot)).anyMatch(t -> t.contains("现在的数据读不出来") && t.contains("能接回 2 笔"));
        press(robot, "接上日志，能接的都接上");
        assertThat(texts(robot)).contains("今日");
        leave(robot);
        assertThat(deeds(folder)).contains("一", "二", "三");
    }

    @Test
    void offersTheBackupWhereTheKeysAreGone(FxRobot robot) throws IOException {
        var folder = workedOn();
        Files.delete(folder.keyFile());
        Files.delete(folder.keyFileCopy());
        open(robot, folder, CLOCK);
        assertThat(texts(robot)).contains("打不开").anyMatch(t -> t.startsWith("找不到密钥文件"));
        press(robot, "#restore");
        push(robot, KeyCode.ENTER);
        fill(robot, "#password", SmallStation.PASSWORD);
        press(robot, "#enter");
        press(robot, "接上日志，一件也不丢");
        assertThat(texts(robot)).contains("今日");
        leave(robot);
        assertThat(deeds(folder)).contains("一", "二", "三");
    }

    @Test
    void shutsInOrderWhenTheWindowIsClosedWhileOpening(FxRobot robot) {
        var folder = workedOn();
        var later = new ArrayDeque<Runnable>();
        robot.interact(() -> {
            desk = new Desk(stage, folder, CLOCK, dialogs, waiting(later));
            desk.begin();
        });
        release(robot, later);
        signIn(robot);
        robot.interact(later.remove());
        assertThat(texts(robot)).contains("正在打开");
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        release(robot, later);
        assertThat(stage.isShowing()).isFalse();
        assertThat(dialogs.said()).isEmpty();
        try (var store = StationStore.take(folder, CLOCK);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            assertThat(database.openingReport().rebuilt()).isFalse();
        }
    }

    /** Tasks that are done when the test says so, one after the other. */
    private Tasks waiting(Deque<Runnable> later) {
        var direct = new DirectTasks(dialogs);
        return new Tasks() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                later.add(() -> direct.run(work, then));
            }

            @Override
            public <T> void job(String title, Function<Progress, T> work, Consumer<T> then) {
                later.add(() -> direct.job(title, work, then));
            }

            @Override
            public <T> Quiet quiet(Function<Progress, T> work, Consumer<Optional<T>> then) {
                return direct.quiet(work, then);
            }
        };
    }

    private static void release(FxRobot robot, Deque<Runnable> later) {
        while (!later.isEmpty()) {
            robot.interact(later.remove());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** One thing done, a backup in the usual folder, and two more things done. */
    private DataFolder workedOn() {
        var station = SmallStation.in(temp.resolve("站"), CLOCK);
        station.deeds("一");
        station.backUp(station.folder().usualBackupFolder());
        station.deeds("二", "三");
        return station.folder();
    }

    /** Up to the choice what is to become of the work done since. */
    private void choose(FxRobot robot) {
        press(robot, "从备份恢复…");
        push(robot, KeyCode.ENTER);
        fill(robot, "#password", SmallStation.PASSWORD);
        press(robot, "#enter");
    }

    private void open(FxRobot robot, DataFolder folder, Clock clock) {
        robot.interact(() -> {
            desk = new Desk(stage, folder, clock, dialogs, new DirectTasks(dialogs));
            desk.begin();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void leave(FxRobot robot) {
        assertThat(dialogs.failures()).isEmpty();
        robot.interact(() -> desk.leave());
    }

    private static void signIn(FxRobot robot) {
        fill(robot, "#password", SmallStation.PASSWORD);
        press(robot, "#enter");
    }

    private static void push(FxRobot robot, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private static void press(FxRobot robot, String button) {
        var node = robot.lookup(button)
                .match(n -> n instanceof ButtonBase && n.isVisible() && !n.isDisabled())
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

    /** What was done, newest first. */
    private static List<String> deeds(DataFolder folder) {
        try (var store = StationStore.take(folder, CLOCK);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            return database.audit().newest(9).stream().map(AuditLine::text).toList();
        }
    }

    /** Every file of the folder but the lock, with its content. */
    private static Set<String> content(DataFolder folder) throws IOException {
        try (var files = Files.walk(folder.root())) {
            return files.filter(f -> Files.isRegularFile(f) && !f.equals(folder.lockFile()))
                    .map(f -> {
                        try {
                            return f + " " + java.util.Arrays.hashCode(Files.readAllBytes(f));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.toSet());
        }
    }

    private static void spoil(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
