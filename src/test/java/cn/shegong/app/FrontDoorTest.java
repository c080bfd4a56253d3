package cn.shegong.app;

import static cn.shegong.app.AtTheWindow.deeds;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.Quiet;
import cn.shegong.ui.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Coming in when something was not as it should be. */
@ExtendWith(ApplicationExtension.class)
class FrontDoorTest {
    private static final Clock CLOCK = AtTheWindow.CLOCK;

    @TempDir
    Path temp;

    private AtTheWindow window;

    @Start
    void start(Stage stage) {
        window = new AtTheWindow(stage);
    }

    @Test
    void tellsAndWritesDownThatTheStoreWasMadeAnewAfterAPowerCut() {
        var cut = SmallStation.in(temp.resolve("站"), CLOCK).cut(temp.resolve("断电"), "一", "二");
        window.open(cut);
        window.signIn();
        assertThat(window.texts()).contains("今日");
        assertThat(window.dialogs.said()).singleElement().satisfies(said -> assertThat(said)
                .startsWith("打开时发现：上次没有正常离开（可能停电，或程序被强行关掉），")
                .contains("接回 2 笔"));
        window.leave();
        assertThat(deeds(cut)).startsWith("王芳 登录").element(1).asString().startsWith("上次没有正常离开");
        assertThat(deeds(cut)).contains("一", "二");
    }

    @Test
    void saysThatTheClockWasSetBackBeforeAnythingIsRecorded() {
        var station = SmallStation.in(temp.resolve("站"), CLOCK);
        var slow = Clock.fixed(CLOCK.instant().minus(Duration.ofDays(30)), ZoneId.systemDefault());
        window.open(station.folder(), slow, new DirectTasks(window.dialogs));
        window.signIn();
        assertThat(window.dialogs.said()).singleElement().asString().contains("这台电脑的时钟比上次用时早（上次 ", "请先校对时钟");
        assertThat(window.texts()).contains("今日");
        window.leave();
    }

    @Test
    void offersTheBackupWhereNothingCanBeOpenedAnyMore() throws IOException {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        spoil(folder.storeFile());
        try (var snapshots = Files.list(folder.snapshotFolder())) {
            for (var file : snapshots.toList()) {
                spoil(file);
            }
        }
        window.open(folder);
        window.signIn();
        assertThat(window.texts()).contains("打不开").anyMatch(t -> t.startsWith("数据文件坏了"));
        window.press("#again");
        assertThat(window.texts()).contains("打不开");
        window.press("#restore");
        window.push(KeyCode.ENTER);
        window.fill("#password", SmallStation.PASSWORD);
        window.press("#enter");
        assertThat(window.texts()).anyMatch(t -> t.contains("现在的数据读不出来") && t.contains("能接回 2 笔"));
        window.press("接上日志，能接的都接上");
        assertThat(window.texts()).contains("今日");
        window.leave();
        assertThat(deeds(folder)).contains("一", "二", "三");
    }

    @Test
    void offersTheBackupWhereTheKeysAreGone() throws IOException {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        Files.delete(folder.keyFile());
        Files.delete(folder.keyFileCopy());
        window.open(folder);
        assertThat(window.texts()).contains("打不开").anyMatch(t -> t.startsWith("找不到密钥文件"));
        window.press("#restore");
        window.push(KeyCode.ENTER);
        window.fill("#password", SmallStation.PASSWORD);
        window.press("#enter");
        window.press("接上日志，一件也不丢");
        assertThat(window.texts()).contains("今日");
        window.leave();
        assertThat(deeds(folder)).contains("一", "二", "三");
    }

    @Test
    void shutsInOrderWhenTheWindowIsClosedWhileOpening() {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        var later = new ArrayDeque<Runnable>();
        window.open(folder, CLOCK, waiting(later));
        release(later);
        window.signIn();
        window.robot.interact(later.remove());
        assertThat(window.texts()).contains("正在打开");
        window.cross();
        assertThat(window.stage.isShowing()).isTrue();
        release(later);
        assertThat(window.stage.isShowing()).isFalse();
        assertThat(window.dialogs.said()).isEmpty();
        try (var store = StationStore.take(folder, CLOCK);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            assertThat(database.openingReport().rebuilt()).isFalse();
        }
    }

    /** Tasks that are done when the test says so, one after the other. */
    private Tasks waiting(Deque<Runnable> later) {
        var direct = new DirectTasks(window.dialogs);
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

    private void release(Deque<Runnable> later) {
        while (!later.isEmpty()) {
            window.robot.interact(later.remove());
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void spoil(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
