package cn.shegong.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.ClosingStation;
import cn.shegong.closing.Differences;
import cn.shegong.closing.LateEntry;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.report.PeriodReportService;
import cn.shegong.roster.RosterLists;
import cn.shegong.settings.SettingsService;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** October is over and open; a visit of October comes later. */
@ExtendWith(ApplicationExtension.class)
class ReportPageTest {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<Long> opened = new ArrayList<>();
    private ClosingStation station;
    private ReportPage page;

    @Start
    void start(Stage stage) throws Exception {
        station = new ClosingStation(Files.createTempDirectory("report"));
        station.dibao("甲", LocalDate.of(2025, 1, 1));
        station.visit("甲", LocalDateTime.of(2026, 10, 5, 9, 0));
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang);
        var settings = new SettingsService(station.database);
        page = new ReportPage(
                ui,
                new PeriodReportService(
                        station.database,
                        settings,
                        Catalogue.load(),
                        station.books,
                        new RosterLists(station.database),
                        List::of),
                new ClosingDesk(
                        station.books,
                        station.check,
                        station.closings,
                        new Differences(station.database, station.books, settings, null)),
                Fonts::new,
                station.clock,
                opened::add);
        stage.setScene(new Scene(new VBox(new HBox(page.actions().toArray(Button[]::new)), page.view()), 1160, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void choose(FxRobot robot, String period) {
        ComboBox<Period> which = robot.lookup("#period").queryComboBox();
        robot.interact(() -> which.setValue(Period.read(period).orElseThrow()));
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aFigureOpensItsListAndEnterOpensTheHousehold(FxRobot robot) {
        choose(robot, "2026-10");
        var visits = robot.lookup(".figure-link")
                .queryAllAs(Hyperlink.class)
                .iterator()
                .next();
        assertThat(visits.getText()).isEqualTo("1");
        robot.interact(visits::fire);
        TableView<?> names = robot.lookup("#names").queryTableView();
        assertThat(names.getItems()).hasSize(1);
        robot.interact(() -> {
            names.requestFocus();
            names.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly(station.heads.get("甲").householdId());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#names").tryQuery()).isEmpty();
    }

    @Test
    void aMonthIsClosedAndWhatComesLaterIsExplainedThere(FxRobot robot) {
        choose(robot, "2026-10");
        press(robot, "#closing-open");
        dialogs.thenFill(form -> {});
        press(robot, "#close-month");
        assertThat(dialogs.failures()).isEmpty();
        assertThat(dialogs.said()).contains("10月封好了，数字和名单都留住了。");
        assertThat(words(robot)).contains("已封，不再变", "2026年10月已封");

        station.visit("甲", LocalDateTime.of(2026, 10, 8, 9, 0));
        choose(robot, "2026-11");
        assertThat(words(robot)).anyMatch(text -> text != null && text.startsWith("补报、更正"));
        press(robot, "#closing-open");
        TableView<LateEntry> late = robot.lookup("#late").queryTableView();
        assertThat(late.getItems()).isNotEmpty();
        dialogs.thenFill(form -> ((TextArea) form.lookup(".text-area")).setText("走访表后来才交"));
        press(robot, "#explain");
        late = robot.lookup("#late").queryTableView();
        assertThat(late.getItems()).extracting(entry -> entry.line().reason()).containsOnly("走访表后来才交");
        assertThat(robot.lookup("#close-month").queryButton().isDisabled()).isTrue();
    }

    @Test
    void aQuarterIsReportedButNotClosed(FxRobot robot) {
        choose(robot, "2026-10");
        ComboBox<Period> which = robot.lookup("#period").queryComboBox();
        robot.interact(() -> which.setValue(Period.read("2026-Q4").orElseThrow()));
        assertThat(words(robot)).contains("有的月份没有封，还会变", "各月情况");
        assertThat(page.actions().get(0).isDisabled()).isTrue();
    }
}
