package cn.shegong.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.disk.DataFolder;
import cn.shegong.staff.Worker;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StaffPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private StationStore.Opened station;
    private WorkerService workers;
    private Actor desk;
    private StaffPage page;

    @Start
    void open(Stage stage) {
        var folder = new DataFolder(temp.resolve(Long.toString(System.nanoTime())));
        station = TestStore.created(folder, Clock.systemDefaultZone());
        workers = new WorkerService(station.database(), station.keys());
        desk = workers.found(TestStore.HEAD_ID, "王芳", TODAY).actor();
        workers.add(desk, "李明", Role.SOCIAL_WORKER, "", TODAY, "李明的口令".toCharArray());
        page = new StaffPage(new Ui(new DirectTasks(dialogs), dialogs, () -> desk), workers, Clock.systemDefaultZone());
        stage.setScene(new Scene(page.view(), 1100, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        station.database().close();
    }

    @Test
    void asksAgainUntilANewWorkersEntryIsRight(FxRobot robot) {
        dialogs.thenFill(form -> {
            field(form, "name").setText("赵敏");
            field(form, "password").setText("123");
        });
        dialogs.thenFill(form -> {
            assertThat(problems(form)).anyMatch(text -> text.contains("口令至少 8 位"));
            field(form, "password").setText("赵敏的口令");
        });
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(workers.workers()).extracting(Worker::name).contains("赵敏");
        assertThat(dialogs.said()).last().asString().contains("赵敏").contains("第一个口令");
    }

    @Test
    void changesOnesOwnPasswordOnlyWhenItWasTypedTwiceAlike(FxRobot robot) {
        dialogs.thenFill(form -> {
            field(form, "old").setText(new String(TestStore.PASSWORD));
            field(form, "password").setText("新的口令2027");
            field(form, "again").setText("新的口令");
        });
        dialogs.thenLeave(form -> assertThat(problems(form)).anyMatch(text -> text.contains("不一样")));
        robot.interact(page::changePassword);
        assertThat(station.keys().knows(desk.id(), TestStore.PASSWORD)).isTrue();
        dialogs.thenFill(form -> {
            field(form, "old").setText(new String(TestStore.PASSWORD));
            field(form, "password").setText("新的口令2027");
            field(form, "again").setText("新的口令2027");
        });
        robot.interact(page::changePassword);
        assertThat(station.keys().knows(desk.id(), "新的口令2027".toCharArray())).isTrue();
    }

    @Test
    void letsTheSelectedWorkerLeave(FxRobot robot) {
        robot.clickOn("李明");
        dialogs.thenFill(form -> field(form, "leftOn").setText("2026-11-30"));
        robot.clickOn("#leave");
        assertThat(workers.all())
                .filteredOn(w -> w.name().equals("李明"))
                .extracting(Worker::leftOn)
                .containsExactly(LocalDate.of(2026, 11, 30));
        assertThat(robot.lookup("李明").queryAll()).isEmpty();
        robot.clickOn("#withFormer");
        assertThat(robot.lookup("已离站 2026-11-30").queryAll()).isNotEmpty();
    }

    @Test
    void letsOnlyTheHeadAddWorkers(FxRobot robot) {
        assertThat(page.actions()).hasSize(1);
        desk = workers.all().stream()
                .filter(w -> w.name().equals("李明"))
                .findFirst()
                .orElseThrow()
                .actor();
        robot.interact(page::shown);
        assertThat(page.actions()).isEmpty();
        assertThat(dialogs.failures()).isEmpty();
    }

    private static TextField field(Node form, String id) {
        return (TextField) form.lookup("#" + id);
    }

    private static List<String> problems(Node form) {
        return form.lookupAll(".form-problem").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
