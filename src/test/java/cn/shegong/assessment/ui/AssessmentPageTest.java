package cn.shegong.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.assessment.Instrument;
import cn.shegong.fact.FactService;
import cn.shegong.ui.RememberedDialogs;
import java.nio.file.Files;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/** A sheet answered with the keyboard alone, left unfinished, gone on with, printed. */
@ExtendWith(ApplicationExtension.class)
class AssessmentPageTest {
    private SheetOffice office;
    private RememberedDialogs dialogs;
    private AssessmentDesk desk;
    private Stage stage;
    private AssessmentPage page;

    @Start
    void start(Stage shown) throws Exception {
        office = new SheetOffice(Files.createTempDirectory("assessments"));
        dialogs = office.dialogs;
        desk = office.desk;
        stage = shown;
        open();
    }

    /** The page as it is after the program was started. */
    private void open() {
        page = new AssessmentPage(office.ui, desk);
        stage.setScene(new Scene(new StackPane(page.view()), 1200, 720));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void begin(FxRobot robot, String instrument) {
        dialogs.thenFill(content -> choose(content, instrument));
        robot.interact(() -> page.begin());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Node content, String code) {
        var list = (ListView<Instrument>) content.lookup("#instruments");
        if (list == null) {
            list = (ListView<Instrument>)
                    ((Parent) content).getChildrenUnmodifiable().get(0);
        }
        list.getItems().stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private AssessmentEntry only() {
        return office.sheets().get(0);
    }

    @Test
    void answersASheetWithDigitsAloneAndOffersTheFileWhatItFound(FxRobot robot) {
        begin(robot, "tekun");
        robot.write("wgl").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#answer-eat").query().requestFocus());
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT0);
        assertThat(robot.lookup("#progress").queryAs(Labeled.class).getText())
                .isEqualTo("答了 3 / 6 项，目前能做的项数 2 项（满分 6）。下一项：自主如厕");
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
        assertThat(robot.lookup("#progress").queryAs(Labeled.class).getText()).isEqualTo("六项里能做 5 项，部分丧失生活自理能力（半护理）。");
        dialogs.thenConfirm();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(only().who()).isEqualTo("王桂兰");
        assertThat(only().line().levelCode()).isEqualTo("partial");
        assertThat(desk.facts()
                        .of(FactService.Subject.person(office.personId))
                        .get("tekun_self_care")
                        .content())
                .isEqualTo("部分丧失生活自理能力");
        assertThat(robot.lookup("#list").tryQuery()).isPresent();
    }

    @Test
    void keepsAnUnfinishedSheetAndGoesOnWithIt(FxRobot robot) {
        begin(robot, "tekun");
        robot.write("wgl").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#answer-eat").query().requestFocus());
        robot.type(KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().levelLabel()).isEqualTo("没做完");

        robot.interact(() -> page.correct(only()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#answer-dress").query().requestFocus());
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().line().levelCode()).isEqualTo("full");
    }

    @Test
    void saysAtTheFieldThatNobodyIsChosen(FxRobot robot) {
        begin(robot, "gbt42195");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup((Node n) ->
                                n instanceof Labeled l && l.getText().startsWith("还没有选评估谁"))
                        .tryQuery())
                .isPresent();
        assertThat(desk.lists().count(AssessmentFilter.ALL)).isZero();
    }

    @Test
    void warnsWhileThereAreTooFewAssessors(FxRobot robot) {
        begin(robot, "gbt42195");
        robot.write("wgl").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup((Node n) ->
                                n instanceof Labeled l && l.getText().startsWith("这份量表要 2 位评估人"))
                        .tryQuery())
                .isPresent();
    }

    @Test
    void goesOnWithAHalfAnsweredSheetAfterTheProgramWasStartedAgain(FxRobot robot) {
        begin(robot, "tekun");
        robot.write("wgl").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#answer-eat").query().requestFocus());
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT1);
        robot.interact(() -> page.leaving());
        robot.interact(this::open);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(office.focused(stage)).isEqualTo("answer-bed");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#goOn").tryQuery()).isPresent();
        assertThat(office.sheets()).isEmpty();

        robot.interact(() -> robot.lookup("#goOn").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().line().levelCode()).isEqualTo("full");
        assertThat(robot.lookup("#goOn").tryQuery()).isEmpty();
    }

    /** Presses keys and counts them. */
    private static int press(FxRobot robot, KeyCode... keys) {
        for (var key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return keys.length;
    }

    @Test
    void answersTheTenQuestionsOfBarthelInSixteenPresses(FxRobot robot) {
        begin(robot, "barthel");
        int presses = press(robot, KeyCode.W, KeyCode.G, KeyCode.L, KeyCode.ENTER, KeyCode.F6);
        for (int question = 0; question < 10; question++) {
            presses += press(robot, KeyCode.DIGIT1);
        }
        assertThat(robot.lookup("#progress").queryAs(Labeled.class).getText()).startsWith("总分 100 分（满分 100 分）");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        presses++;
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(presses).isEqualTo(16);
        assertThat(only().line().levelCode()).isEqualTo("none");
    }

    @Test
    void goesBetweenHeadAndQuestionsByOneKey(FxRobot robot) {
        begin(robot, "barthel");
        press(robot, KeyCode.W, KeyCode.G, KeyCode.L, KeyCode.ENTER, KeyCode.F6, KeyCode.DIGIT1, KeyCode.DIGIT1);
        press(robot, KeyCode.F6);
        assertThat(office.focused(stage)).isEqualTo("assessedOn");
        press(robot, KeyCode.F6);
        assertThat(office.focused(stage)).isEqualTo("answer-grooming");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(office.focused(stage)).isEqualTo("answer-bathing");
        press(robot, KeyCode.DELETE, KeyCode.RIGHT, KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().line().finished()).isFalse();
    }
}
