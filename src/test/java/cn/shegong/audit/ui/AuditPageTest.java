package cn.shegong.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.audit.AuditKind;
import cn.shegong.audit.AuditStation;
import cn.shegong.base.Actor;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AuditPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> went = new ArrayList<>();
    private AuditStation station;
    private Actor desk;
    private AuditPage page;

    @Start
    void open(Stage stage) throws Exception {
        station = new AuditStation(Files.createTempDirectory(temp, "store"));
        station.residents.correct(
                station.worker, station.whole(station.zhang.headId()).with(p -> p.phone = "15400009999"));
        desk = station.head;
        var ways = new AuditPage.Ways() {
            @Override
            public void person(long personId) {
                went.add("人 " + personId);
            }

            @Override
            public void household(long householdId) {
                went.add("户 " + householdId);
            }
        };
        page = new AuditPage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> desk),
                station.audit,
                station.workers,
                ways,
                List::of,
                station.clock);
        stage.setScene(new Scene(page.view(), 1150, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void showsWhatALineChangedAndOpensThePerson(FxRobot robot) {
        robot.interact(() -> table(robot).getSelectionModel().selectFirst());
        assertThat(texts(robot)).contains("更正张德山的资料", "154****1234 → 154****9999", "打开张德山");
        robot.interact(() -> robot.lookup("#open").queryButton().fire());
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        var zhang = "人 " + station.zhang.headId();
        assertThat(went).containsExactly(zhang, zhang);
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("共 11 条，首尾相连"));
    }

    @Test
    void filtersByKindAndText(FxRobot robot) throws Exception {
        robot.interact(() ->
                robot.lookup("#kind").<ComboBox<Optional<AuditKind>>>query().setValue(Optional.of(AuditKind.SETTINGS)));
        robot.interact(() -> robot.lookup("#text").queryAs(TextField.class).setText("红星"));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> table(robot).getItems().size() == 1);
        assertThat(texts(robot)).contains("增加红星村", "共 1 条");
        robot.interact(() -> robot.lookup("#clear").queryButton().fire());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> table(robot).getItems().size() == 11);
    }

    @Test
    void isEmptyForEverybodyButTheHead(FxRobot robot) {
        assertThat(page.offered()).isTrue();
        assertThat(page.actions()).hasSize(1);
        robot.interact(() -> table(robot).getSelectionModel().selectFirst());
        desk = station.worker;
        robot.interact(page::shown);
        assertThat(page.offered()).isFalse();
        assertThat(page.actions()).isEmpty();
        assertThat(texts(robot)).containsExactly("操作记录只有站长能看。要查一件事是谁做的，请找站长。");
        assertThat(dialogs.failures()).isEmpty();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private static List<String> texts(FxRobot robot) {
        return robot
                .lookup(n -> n instanceof Labeled l && l.isVisible() && l.getText() != null)
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
