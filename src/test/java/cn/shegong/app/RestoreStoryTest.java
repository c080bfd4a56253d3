package cn.shegong.app;

import static cn.shegong.app.AtTheWindow.deeds;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.store.AuditLine;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Coming back from a backup, on this computer and on another. */
@ExtendWith(ApplicationExtension.class)
class RestoreStoryTest {
    private static final Clock CLOCK = AtTheWindow.CLOCK;

    @TempDir
    Path temp;

    private AtTheWindow window;

    @Start
    void start(Stage stage) {
        window = new AtTheWindow(stage);
    }

    @Test
    void bringsABackupToANewComputerWithTheRecoveryCodeAlone() {
        var station = SmallStation.in(temp.resolve("站"), CLOCK);
        station.deeds("一");
        station.backUp(temp.resolve("U盘"));
        var fresh = new DataFolder(temp.resolve("新电脑"));
        window.open(fresh);
        window.press("#restore");
        assertThat(window.texts()).contains("从备份恢复").anyMatch(t -> t.startsWith("这台电脑上没有找到备份"));
        window.dialogs.thenChoose(temp.resolve("U盘"));
        window.press("#chooseFolder");
        window.push(KeyCode.ENTER);
        assertThat(window.texts()).contains("打开这份备份");
        window.dialogs.thenAnswer(station.recoveryCode()).thenFill(form -> {
            ((TextInputControl) form.lookup("#password")).setText("新的口令2027");
            ((TextInputControl) form.lookup("#again")).setText("新的口令2027");
        });
        window.press("忘了口令，用恢复码进入");
        assertThat(window.texts()).anyMatch(t -> t.contains("那里现在没有站"));
        window.push(KeyCode.ENTER);
        assertThat(window.texts()).contains("今日");
        assertThat(window.dialogs.said())
                .anyMatch(said -> said.startsWith("恢复好了：已恢复到 ") && !said.contains("原来的文件"))
                .contains("新口令已保存，下次用它登录");
        window.leave();
        try (var store = StationStore.take(fresh, CLOCK)) {
            store.open(TestStore.HEAD_ID, "新的口令2027".toCharArray()).database().close();
        }
    }

    @Test
    void putsTheJournalOnTopSoThatNothingIsLost() {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        window.open(folder);
        choose();
        TableView<AuditLine> after = window.robot.lookup("#after").queryTableView();
        assertThat(after.getItems()).extracting(AuditLine::text).containsExactly("三", "二");
        assertThat(window.texts()).anyMatch(t -> t.contains("又记了 2 件事。都在日志里，可以接上"));
        window.press("接上日志，一件也不丢");
        assertThat(window.texts()).contains("今日");
        assertThat(window.dialogs.said()).singleElement().asString().contains("又接上日志 2 笔。原来的文件留在“");
        window.leave();
        assertThat(deeds(folder)).contains("一", "二", "三").element(1).asString().startsWith("已恢复到 ");
    }

    @Test
    void goesBackToTheMomentOfTheBackupOnlyWhenThatIsConfirmed() {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        window.open(folder);
        choose();
        window.press("只恢复到备份那一刻");
        assertThat(window.dialogs.said()).singleElement().asString().contains("备份以后记的 2 件事");
        assertThat(window.texts()).contains("只恢复到备份那一刻");
        window.dialogs.thenConfirm();
        window.press("只恢复到备份那一刻");
        assertThat(window.texts()).contains("今日");
        assertThat(window.dialogs.said()).last().asString().contains("备份以后有 2 件事不在里面", "before-restore-");
        window.leave();
        assertThat(deeds(folder)).contains("一").doesNotContain("二", "三");
    }

    @Test
    void escLeadsBackFromEveryPageAndLeavesEverythingAsItWas() throws IOException {
        var folder = SmallStation.workedOn(temp.resolve("站"));
        var before = content(folder);
        window.open(folder);
        choose();
        assertThat(window.texts()).contains("恢复");
        window.push(KeyCode.ESCAPE);
        assertThat(window.texts()).contains("从备份恢复");
        window.push(KeyCode.ENTER);
        assertThat(window.texts()).contains("打开这份备份");
        window.fill("#password", "不是这个口令");
        window.press("#enter");
        assertThat(window.texts()).anyMatch(t -> t.startsWith("口令不对。要用做备份那时候的口令"));
        window.push(KeyCode.ESCAPE);
        window.push(KeyCode.ESCAPE);
        assertThat(window.texts()).contains("登录", "请选自己的名字，输入口令。");
        window.leave();
        assertThat(content(folder)).isEqualTo(before);
    }

    /** Up to the choice what is to become of the work done since. */
    private void choose() {
        window.press("从备份恢复…");
        window.push(KeyCode.ENTER);
        window.fill("#password", SmallStation.PASSWORD);
        window.press("#enter");
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
}
