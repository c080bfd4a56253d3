package cn.shegong.pack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.attachment.DocumentService;
import cn.shegong.base.Progress;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.document.Fonts;
import cn.shegong.document.PdfPages;
import cn.shegong.document.PictureSample;
import cn.shegong.fact.FactService;
import cn.shegong.pack.Due;
import cn.shegong.pack.Pack;
import cn.shegong.pack.PackService;
import cn.shegong.pack.ScanService;
import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.RiskLevels;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.plan.VisitingClock;
import cn.shegong.policy.PolicyService;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.FollowUpService;
import cn.shegong.visit.Hazards;
import cn.shegong.visit.VisitFiling;
import cn.shegong.visit.ui.VisitDesk;
import cn.shegong.visit.ui.VisitPage;
import java.nio.file.Files;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
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
class PackPageTest implements PackPage.Ways {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final StackPane root = new StackPane();
    private ScreeningStation station;
    private PackService packs;
    private Pack pack;
    private VisitPage visits;
    private PackPage page;

    @Start
    void start(Stage stage) throws Exception {
        station = new ScreeningStation(Files.createTempDirectory("packs"));
        packs = new PackService(
                station.database,
                station.places,
                station.lists,
                station.settings,
                new DocumentService(station.database),
                station.visits,
                station.problems,
                List.of());
        pack = packs.make(station.wang, List.of(station.chaoyang), Due.everybody());
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang);
        visits = new VisitPage(
                ui,
                new VisitDesk(
                        station.visits,
                        new VisitFiling(station.database, station.visits, new DocumentService(station.database)),
                        new FollowUpService(station.database, station.visits),
                        station.residents,
                        station.households,
                        station.places,
                        station.workers::all,
                        station.drafts,
                        new FactService(station.database),
                        new PolicyService(station.database),
                        Catalogue.load(),
                        station.clock),
                new NoPictures());
        page = new PackPage(
                ui,
                new PackDesk(
                        packs,
                        new ScanService(station.database, new DocumentService(station.database)),
                        station.places,
                        new VisitingClock(
                                station.database,
                                new RuleService(station.database),
                                new CallService(station.database, new PolicyService(station.database)),
                                new DutyService(station.database),
                                RiskLevels.NONE,
                                UrgentVisits.NONE),
                        Fonts::new,
                        station.clock),
                this);
        stage.setScene(new Scene(root, 1100, 700));
        stage.show();
        packs();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Override
    public void enterSheet(long householdId, LongConsumer saved, Runnable left) {
        visits.recordFor(householdId, new VisitPage.Errand(saved, left));
        root.getChildren().setAll(visits.view());
    }

    @Override
    public void packs() {
        root.getChildren().setAll(page.view());
        page.shown();
    }

    private Pack now() {
        return packs.pack(pack.id()).orElseThrow();
    }

    @Test
    void keysInOneSheetAfterTheOtherWithoutLeavingTheKeys(FxRobot robot) {
        robot.clickOn("#page").write("1").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        // Members ticked, date, time, minutes.
        robot.type(KeyCode.ENTER);
        robot.write("1119").type(KeyCode.ENTER);
        robot.write("930").type(KeyCode.ENTER);
        robot.write("40");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().entered()).isEqualTo(1);

        // The next one has the day already.
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
        robot.write("1030").type(KeyCode.ENTER);
        robot.write("30");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(dialogs.failures()).isEmpty();
        assertThat(now().entered()).isEqualTo(2);
        var roots = packs.sheets(pack.id()).stream().map(s -> s.visitRoot()).toList();
        assertThat(station.visits.version(roots.get(1)).orElseThrow().visit().visitedAt())
                .isEqualTo("2026-11-19T10:30");
    }

    @Test
    void enterTakesTheFirstSheetThatWaitsAndAfterEscapeTheCursorIsThereAgain(FxRobot robot) {
        for (int time = 0; time < 2; time++) {
            robot.type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#sheets").tryQuery()).isEmpty();
            robot.type(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#sheets").tryQuery()).isPresent();
        }
    }

    /** A page without a code shows itself, and goes to the sheet of the chosen pack whose number is typed. */
    @Test
    void aPageThatWasNotReadIsSeenAndFiledByTheNumberOfItsSheet(FxRobot robot) throws Exception {
        var picture = Files.createTempDirectory("scans").resolve("1.png");
        Files.write(picture, PictureSample.bytes(PictureSample.image(600, 800, 1), "png"));
        var documents = new DocumentService(station.database);
        new ScanService(station.database, documents).take(station.wang, List.of(picture), Progress.NONE);
        robot.interact(this::packs);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#tray-picture").queryAs(ImageView.class).getImage())
                .isNotNull();
        dialogs.thenAnswer("2");
        robot.clickOn("#assign");
        WaitForAsyncUtils.waitForFxEvents();
        var second = packs.sheets(pack.id()).get(1);
        assertThat(second.scans()).isEqualTo(1);
        assertThat(documents.ofHousehold(second.householdId())).hasSize(1);
    }

    @Test
    void theFormAsksInTheOrderAndTheWordsOfThePaper(FxRobot robot) throws Exception {
        var paper = Files.createTempDirectory("paper").resolve("包.pdf");
        packs.write(station.wang, pack.id(), Fonts::new, paper, Progress.NONE);
        var text = PdfPages.text(Files.readAllBytes(paper)).replaceAll("\\s", "");
        var sheet = text.substring(text.indexOf("上次走访"), text.indexOf("交回后扫描"));

        robot.clickOn("#enter-next");
        WaitForAsyncUtils.waitForFxEvents();
        var asked = robot.lookup(".form-label").queryAllAs(Label.class).stream()
                .map(label -> label.getText().replace(" *", ""))
                // Not on the paper: the household stands above, the program proposes the others.
                .filter(label -> !List.of("户", "走访类型", "见到的人", "服务项目").contains(label))
                .toList();
        var onPaper = asked.subList(0, asked.indexOf("下次跟进") + 1);

        assertThat(onPaper)
                .containsExactly(
                        "日期", "方式", "结果", "走访人", "陪同人", "经济", "住房", "身体", "就业", "困难原因", "困难程度", "安全隐患", "发现的问题", "做了什么",
                        "下次跟进");
        int at = 0;
        for (var label : onPaper) {
            assertThat(sheet.indexOf(label, at)).as(label).isGreaterThanOrEqualTo(at);
            at = sheet.indexOf(label, at) + label.length();
        }
        assertThat(sheet).contains(String.join("", Hazards.choices()));
    }

    @Test
    void escapeComesBackToThePackAndASkippedSheetIsPassedOver(FxRobot robot) {
        robot.clickOn("#enter-next");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#sheets").tryQuery()).isPresent();

        dialogs.thenAnswer("全家外出");
        robot.interact(() ->
                robot.lookup("#sheets").queryTableView().getSelectionModel().select(0));
        robot.clickOn("#skip");

        assertThat(now().skipped()).isEqualTo(1);
        assertThat(dialogs.failures()).isEmpty();
    }
}
