package cn.shegong.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.Fonts;
import cn.shegong.screening.Method;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.Screening;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.screening.Stage;
import cn.shegong.screening.Suggestion;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitSamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScreeningPageTest {
    private final StackPane root = new StackPane();
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<Long> opened = new ArrayList<>();
    private ScreeningStation station;
    private ScreeningPage page;

    @Start
    void start(javafx.stage.Stage stage) throws Exception {
        station = new ScreeningStation(Files.createTempDirectory("screening"));
        stage.setScene(new Scene(root, 1200, 700));
        stage.show();
        build();
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** The page as it is after a start of the program. */
    private void build() {
        var fonts = new Fonts();
        page = new ScreeningPage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> station.wang),
                new ScreeningDesk(
                        station.screenings,
                        station.workLists,
                        station.examinations,
                        station.problems,
                        station.replies,
                        station.summaries,
                        station.papers,
                        station.residents,
                        station.households,
                        station.places,
                        station.rosters.categories(),
                        station.workers::workers,
                        station.drafts,
                        () -> fonts,
                        opened::add,
                        station.clock));
        root.getChildren().setAll(page.view());
        page.shown();
    }

    private void open(FxRobot robot, Screening screening) {
        robot.interact(() -> page.open(screening.id()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void plansACampaignAndMakesItsWorkList(FxRobot robot) {
        dialogs.thenFill(form -> ((TextInputControl) form.lookup("#name")).setText("十一月排查"));
        robot.interact(() -> page.actions().get(0).fire());
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "#nextStep");

        var screening = station.screenings.all().get(0).screening();
        assertThat(screening.name()).isEqualTo("十一月排查");
        assertThat(screening.stage()).isEqualTo(Stage.UNDER_WAY);
        TableView<?> list = robot.lookup("#list").query();
        assertThat(list.getItems()).hasSize(5);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void recordsOneHouseholdAfterTheOtherWithTheKeyboardAlone(FxRobot robot) {
        var screening = station.started();
        open(robot, screening);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        // 吴淑芬: 入户, today, 王芳; 无变化; 保留.
        robot.type(KeyCode.DIGIT2, KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        // 王老五, with a change, a signature and a problem.
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER).type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT5, KeyCode.ENTER);
        robot.write("tanhuan").type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT2, KeyCode.ENTER);
        robot.write("hechabiao").type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT6, KeyCode.ENTER);
        robot.write("huli");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(dialogs.failures()).isEmpty();
        var entries = station.entries(screening);
        assertThat(entries.get(0).line().suggestion()).isEqualTo(Suggestion.KEEP);
        assertThat(entries.get(0).line().method()).isEqualTo(Method.HOME);
        assertThat(entries.get(1).line().suggestion()).isEqualTo(Suggestion.ADJUST);
        assertThat(entries.get(1).changeWords()).isEqualTo("健康：tanhuan");
        assertThat(entries.get(1).line().signed()).isTrue();
        assertThat(station.problems.of(screening.id()))
                .extracting(l -> l.problem().kind(), l -> l.problem().description(), l -> l.who())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemKind.SERVICE, "huli", "王老五家"));
        assertThat(robot.lookup("#list").tryQuery()).isPresent();
    }

    @Test
    void takesAVisitOfThePeriodAsTheBasisByOneKey(FxRobot robot) {
        var screening = station.started();
        var visit = station.visits.record(
                station.li,
                VisitSamples.to(station.lone)
                        .at(LocalDateTime.of(2026, 11, 5, 9, 0))
                        .met(station.head(station.lone))
                        .by(station.li.id())
                        .visit());
        open(robot, screening);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        robot.type(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        var result =
                station.examinations.find(station.row(screening, station.lone)).orElseThrow();
        assertThat(result.examinedOn()).isEqualTo("2026-11-05");
        assertThat(result.workerId()).isEqualTo(station.li.id());
        assertThat(result.method()).isEqualTo(Method.HOME);
        assertThat(result.visitId()).isEqualTo(visit.rootId());
    }

    @Test
    void savesNothingThatIsNotWholeAndSaysWhatIsMissing(FxRobot robot) {
        var screening = station.started();
        open(robot, screening);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(station.examinations.find(station.row(screening, station.lone)))
                .isEmpty();
        assertThat(robot.lookup("请勾发现了什么变化；没有变化的勾“无变化”。").tryQuery()).isPresent();
        assertThat(robot.lookup("#changes").query().lookupAll(".options").stream()
                        .anyMatch(Node::isFocused))
                .isTrue();
    }

    @Test
    void goesOnWithAHalfTypedResultAfterARestart(FxRobot robot) {
        var screening = station.started();
        open(robot, screening);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER).type(KeyCode.ENTER).type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT3, KeyCode.ENTER);
        robot.write("shao");
        robot.interact(() -> page.leaving());
        assertThat(station.drafts.of(station.wang)).hasSize(1);

        robot.interact(this::build);
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, "#goOn");
        assertThat(robot.lookup("#changeIncome").queryAs(TextInputControl.class).getText())
                .isEqualTo("shao");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#list").tryQuery()).isPresent();
    }

    @Test
    void followsAProblemUntilItAndTheCampaignAreSettled(FxRobot robot) {
        var screening = station.started();
        station.complete(screening);
        station.problem(screening, station.zhou, ProblemKind.MEANS, "有车");
        station.advance(screening);
        open(robot, screening);
        robot.interact(() -> robot.lookup(".figure-link").queryAllAs(Hyperlink.class).stream()
                .findFirst()
                .orElseThrow()
                .fire());
        TableView<?> names = robot.lookup("#names").query();
        assertThat(names.getItems()).hasSize(5);

        dialogs.thenConfirm();
        press(robot, "#nextStep");
        dialogs.thenFill(form -> {
            ((TextInputControl) form.lookup("#sender")).setText("镇民政办");
            ((TextInputControl) form.lookup("#content")).setText("请复核");
        });
        press(robot, "#nextStep");
        dialogs.thenFill(form -> ((TextInputControl) form.lookup("#outcome")).setText("已停发"));
        press(robot, "#settle");

        assertThat(dialogs.failures()).isEmpty();
        assertThat(dialogs.said()).contains("已销号。这是最后一件，整个批次也销号了");
        assertThat(station.screenings.find(screening.id()).orElseThrow().stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void writesTheReportIntoAFolder(FxRobot robot) throws Exception {
        Path out = Files.createTempDirectory("report");
        var screening = station.started();
        station.complete(screening);
        station.advance(screening);
        open(robot, screening);
        dialogs.thenChoose(out);
        press(robot, "#report");

        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted())
                    .containsExactly("2026年11月低保对象排查问题报告和建议（草稿）.docx", "2026年11月低保对象排查问题报告和建议（草稿）.pdf");
        }
    }
}
