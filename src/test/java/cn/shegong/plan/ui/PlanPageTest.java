package cn.shegong.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.Fonts;
import cn.shegong.plan.CallDraft;
import cn.shegong.plan.CoverDraft;
import cn.shegong.plan.DueHousehold;
import cn.shegong.plan.PlanStation;
import cn.shegong.plan.RateEntry;
import cn.shegong.plan.VisitingRule;
import cn.shegong.plan.When;
import cn.shegong.roster.Category;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitWay;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlanPageTest {
    private final List<Long> recorded = new ArrayList<>();
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private PlanStation station;
    private long late;
    private PlanPage page;

    /** In 朝阳村 one is late and one is in time, in 东风社区 one is late. */
    @Start
    void start(Stage stage) throws Exception {
        station = new PlanStation(Files.createTempDirectory("plan"));
        late = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        long met = station.household(station.chaoyang, 1, "关淑琴", 1950);
        long other = station.household(station.dongfeng, 1, "钱多", 1950);
        for (long home : new long[] {late, met, other}) {
            station.on(Category.LIVING_ALONE, station.head(home), PlanStation.BEGINS);
        }
        station.visit(met, "2026-10-02", VisitWay.HOME, station.head(met));
        station.day("2026-10-12");
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang);
        page = new PlanPage(
                ui,
                new PlanDesk(
                        station.visiting,
                        station.rules,
                        station.calls,
                        station.duties,
                        station.rates,
                        station.lists,
                        station.residents,
                        station.places,
                        station.workers::workers,
                        Fonts::new,
                        station.clock),
                new PlanPage.Ways() {
                    @Override
                    public void recordVisit(long householdId) {
                        recorded.add(householdId);
                    }

                    @Override
                    public void household(long householdId) {
                        recorded.add(-householdId);
                    }
                });
        stage.setScene(new Scene(new StackPane(page.view()), 1160, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static List<String> names(FxRobot robot) {
        TableView<?> table = robot.lookup("#list").query();
        return table.getItems().stream()
                .map(row -> ((DueHousehold) row).home().headName())
                .toList();
    }

    /** From the page that was just opened: three letters and nothing else. */
    @Test
    void threeKeysFindWhoIsOverdueInAVillageAndTwoMoreRecordTheVisit(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("cyc");
        WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> names(robot).size() == 1);
        assertThat(names(robot)).containsExactly("吴淑芬");

        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        assertThat(recorded).containsExactly(late);
    }

    @Test
    void theCountersTellAndFilter(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).containsExactly("钱多", "吴淑芬");
        assertThat(robot.lookup("#part-OVERDUE").queryLabeled().getText()).isEqualTo("逾期 2");

        robot.clickOn("#part-ALL");
        robot.sleep(400);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).containsExactly("钱多", "关淑琴", "吴淑芬");

        robot.interact(() -> page.show(When.CALL));
        robot.sleep(400);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).isEmpty();
    }

    @Test
    void aFigureOfTheRateOpensItsList(FxRobot robot) {
        robot.clickOn("#rate-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#rate-MISSING");
        robot.sleep(400);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<?> names = robot.from(robot.lookup("#rate-names").queryAll())
                .lookup("#list")
                .query();
        assertThat(names.getItems())
                .extracting(entry -> ((RateEntry) entry).name())
                .containsExactly("钱多", "吴淑芬");
    }

    @Test
    void theRatesOfOneVillageArePrintedWithTheNamesBehindAFigure(FxRobot robot) throws Exception {
        robot.clickOn("#rate-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> ((ComboBox<?>) robot.lookup("#rateVillage").query())
                .getSelectionModel()
                .select(2));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#rate-MISSING");
        robot.sleep(400);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#names-title").queryLabeled().getText()).endsWith("　未访 1 人");
        var folder = Files.createTempDirectory("rates");
        dialogs.thenChoose(folder.resolve("率.pdf")).thenChoose(folder.resolve("未访.xlsx"));
        robot.clickOn("#rate-print");
        robot.clickOn("#names-excel");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(folder.resolve("率.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("未访.xlsx")).isNotEmptyFile();
    }

    @Test
    void theHeadChangesARule(FxRobot robot) {
        dialogs.thenFill(node -> {
            ((TextField) node.lookup("#number")).setText("2");
            ((TextField) node.lookup("#source")).setText("县民政局〔2026〕12号");
        });
        robot.clickOn("#rule-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#change-rule");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(station.rules.on(LocalDate.of(2026, 10, 12)))
                .extracting(rule -> rule.every().words())
                .contains("每2周");
    }

    /** Added for two rosters, ended from a day on, taken back, and put back by the toast's undo. */
    @Test
    void theHeadAddsARuleEndsItAndTakesThatBack(FxRobot robot) {
        dialogs.thenFill(node -> {
            ((TextField) node.lookup("#label")).setText("重点户");
            ((Ticks) node.lookup("#categories")).fireEvent(one());
            ((OneOf<?>) node.lookup("#unit")).fireEvent(one());
            ((TextField) node.lookup("#source")).setText("本站自定");
        });
        robot.clickOn("#rule-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#add-rule");
        WaitForAsyncUtils.waitForFxEvents();
        var day = LocalDate.of(2026, 10, 12);
        assertThat(dialogs.failures()).isEmpty();
        var own = own(day);
        assertThat(own.every().words()).isEqualTo("每周");
        assertThat(own.categories()).hasSize(1);

        TableView<VisitingRule> table = robot.lookup("#list").query();
        robot.interact(() -> table.getSelectionModel()
                .select(table.getItems().stream()
                        .filter(VisitingRule::own)
                        .findFirst()
                        .orElseThrow()));
        dialogs.thenFill(node -> ((TextField) node.lookup("#source")).setText("本站自定"));
        robot.clickOn("#end-rule");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(own(day).inForce()).isFalse();

        robot.interact(() -> table.getSelectionModel().select(own(day)));
        robot.clickOn("#take-back-rule");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(own(day).inForce()).isTrue();
        robot.interact(dialogs::undo);
        assertThat(own(day).inForce()).isFalse();
    }

    @Test
    void aDivisionAndACoverThatWereMistakesAreTakenBackAndPutBack(FxRobot robot) {
        station.duties.assign(station.wang, station.dongfeng, station.worker(station.li), PlanStation.BEGINS);
        station.duties.cover(
                station.wang,
                new CoverDraft(
                        station.li.id(), station.wang.id(), PlanStation.BEGINS, LocalDate.of(2026, 10, 30), "病假"));
        robot.clickOn("#duty-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#end-cover");
        assertThat(station.duties.covers().get(0).untilOn()).isEqualTo("2026-10-11");
        robot.interact(dialogs::undo);
        assertThat(station.duties.covers().get(0).untilOn()).isEqualTo("2026-10-30");
        robot.clickOn("#take-back-cover");
        assertThat(station.duties.covers()).isEmpty();
        robot.interact(dialogs::undo);
        assertThat(station.duties.covers()).hasSize(1);
        robot.clickOn("#take-back-duty");
        assertThat(station.duties.duties()).isEmpty();
        robot.interact(dialogs::undo);
        assertThat(station.duties.duties()).hasSize(1);
        assertThat(dialogs.failures()).isEmpty();
    }

    /** The call stands on top of 逾期, and in the list of calls, from where it is closed and opened again. */
    @Test
    void whatHappenedHeadsThePlanAndHasAListOfItsOwn(FxRobot robot) throws Exception {
        long quiet = station.household(station.chaoyang, 3, "孙喜", 1975);
        station.calls.record(
                station.li,
                new CallDraft(quiet, null, LocalDate.of(2026, 10, 12).atTime(8, 0), "村支书老刘", "摔伤，送镇卫生院"));
        robot.interact(page::shown);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).containsExactly("孙喜", "钱多", "吴淑芬");
        assertThat(robot.lookup("#part-OVERDUE").queryLabeled().getText()).isEqualTo("逾期 3");

        robot.clickOn("#call-tab");
        WaitForAsyncUtils.waitForFxEvents();
        dialogs.thenFill(node -> ((TextField) node.lookup("#closedReason")).setText("已送县医院"));
        robot.clickOn("#call-close");
        assertThat(station.calls.open()).isEmpty();
        robot.clickOn("#call-reopen");
        assertThat(station.calls.open()).hasSize(1);
        var file = Files.createTempDirectory("calls").resolve("突发.xlsx");
        dialogs.thenChoose(file);
        robot.clickOn("#calls-excel");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(file).isNotEmptyFile();
        robot.clickOn("#call-visit");
        assertThat(recorded).containsExactly(quiet);
    }

    private VisitingRule own(LocalDate day) {
        return station.rules.all(day).stream()
                .filter(VisitingRule::own)
                .findFirst()
                .orElseThrow();
    }

    private static KeyEvent one() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "1", "1", KeyCode.DIGIT1, false, false, false, false);
    }

    @Test
    void theHeadGivesAVillageToSomebody(FxRobot robot) {
        dialogs.thenFill(node -> {
            ComboBox<?> workers = (ComboBox<?>) node.lookup("#workerId");
            workers.getSelectionModel().selectFirst();
        });
        robot.clickOn("#duty-tab");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#assign");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(station.duties.duties()).hasSize(1);
        assertThat(station.duties.duties().get(0).villageId()).isEqualTo(station.dongfeng.id());
    }
}
