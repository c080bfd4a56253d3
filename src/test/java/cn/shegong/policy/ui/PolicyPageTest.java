package cn.shegong.policy.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.policy.PolicyService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
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
class PolicyPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Database database;
    private PolicyService policies;
    private Actor desk = HEAD;
    private PolicyPage page;

    @Start
    void open(Stage stage) {
        database = TestStore.in(temp.resolve(Long.toString(System.nanoTime())), CLOCK);
        policies = new PolicyService(database);
        page = new PolicyPage(new Ui(new DirectTasks(dialogs), dialogs, () -> desk), policies, CLOCK);
        stage.setScene(new Scene(page.view(), 1180, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void type(Node form, String field, String text) {
        ((TextField) form.lookup("#" + field)).setText(text);
    }

    private void choose(FxRobot robot, String label) {
        robot.clickOn(robot.lookup("#list").lookup(label).<Node>query());
    }

    @Test
    void setsAFigureFromADayOnAndTakesItBack(FxRobot robot) {
        choose(robot, "高龄从几岁起");
        dialogs.thenFill(form -> {
            type(form, "amount", "七十");
            type(form, "source", "县文件");
        });
        dialogs.thenFill(form -> {
            type(form, "amount", "75");
            type(form, "validFrom", "2026-01-01");
        });
        robot.clickOn("#change");
        assertThat(policies.whole("aged_age", TODAY)).hasValue(75);
        assertThat(robot.lookup("75 周岁").queryAll()).isNotEmpty();
        dialogs.thenConfirm();
        robot.clickOn("#undo");
        assertThat(policies.whole("aged_age", TODAY)).hasValue(80);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void marksWhatNoPaperSaysUntilTheStationHasSetIt(FxRobot robot) {
        robot.clickOn("#onlyOpen");
        choose(robot, "留守妇女从几岁起");
        int before = robot.lookup("#list").queryTableView().getItems().size();
        dialogs.thenFill(form -> type(form, "source", "县妇联通知"));
        robot.clickOn("#change");
        assertThat(robot.lookup("#list").queryTableView().getItems()).hasSize(before - 1);
    }

    @Test
    void letsOthersOnlyRead(FxRobot robot) {
        desk = WORKER;
        robot.interact(page::shown);
        choose(robot, "高龄从几岁起");
        assertThat(robot.lookup("#change").queryButton().isDisabled()).isTrue();
        assertThat(page.actions()).isEmpty();
    }
}
