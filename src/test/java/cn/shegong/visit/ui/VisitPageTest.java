package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.document.PictureSample;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
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
class VisitPageTest {
    private final StackPane root = new StackPane();
    private Office office;
    private VisitPage page;

    @Start
    void start(Stage stage) throws Exception {
        Path temp = Files.createTempDirectory("visits");
        office = new Office(temp);
        stage.setScene(new Scene(root, 1200, 700));
        stage.show();
        build();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The page as it is after a start of the program. */
    private void build() {
        page = new VisitPage(office.ui, office.desk, office.pictures());
        root.getChildren().setAll(page.view());
        page.shown();
    }

    private List<VisitEntry> visits() {
        return office.desk.visits().list(VisitFilter.ALL, Slice.first()).rows();
    }

    private void begin(FxRobot robot) {
        robot.interact(() -> page.record());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void recordsAVisitWithTheKeyboardAlone(FxRobot robot) {
        begin(robot);

        robot.write("wlw").type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT2).type(KeyCode.ENTER);
        robot.write("0315").type(KeyCode.ENTER);
        robot.write("930").type(KeyCode.ENTER);
        robot.write("40").type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT2).type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        var entry = visits().get(0);
        assertThat(entry.metNames()).isEqualTo("王老五");
        assertThat(entry.visit().visitedAt()).isEqualTo(LocalDateTime.of(2026, 3, 15, 9, 30));
        assertThat(entry.visit().minutes()).isEqualTo(40);
        assertThat(entry.visit().way().label()).isEqualTo("电话");
        assertThat(office.dialogs.said()).containsExactly("已保存到磁盘");
        TableView<?> list = robot.lookup("#list").query();
        assertThat(list.getItems()).hasSize(1);
    }

    @Test
    void aPlainVisitTakesElevenKeysAtMost(FxRobot robot) {
        begin(robot);
        robot.type(KeyCode.W, KeyCode.L, KeyCode.W, KeyCode.ENTER);
        robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        robot.type(KeyCode.DIGIT4, KeyCode.DIGIT0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(visits()).singleElement().satisfies(e -> assertThat(e.visit().minutes())
                .isEqualTo(40));
    }

    @Test
    void choosesAnotherKindAndAnswersItsListByTheKeyboard(FxRobot robot) {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DIGIT3);
        robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        robot.write("40");
        robot.interact(() -> robot.lookup("#check_elder_power .options").query().requestFocus());
        robot.type(KeyCode.DIGIT2);
        robot.type(KeyCode.ENTER);
        robot.write("chazuo");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(visits()).singleElement().satisfies(e -> {
            assertThat(e.visit().kind()).isEqualTo("ELDER");
            assertThat(e.visit().problems()).isEqualTo("用电：chazuo");
        });
    }

    @Test
    void recordsAFailedAttemptInThreeSteps(FxRobot robot) {
        begin(robot);

        robot.write("szg").type(KeyCode.ENTER);
        robot.type(KeyCode.F3).type(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(visits().get(0).visit().outcome()).isEqualTo("拒绝");
    }

    @Test
    void enterLeadsThroughAllFieldsAndNothingIsSavedOnTheWay(FxRobot robot) {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER);

        for (int i = 0; i < 26; i++) {
            robot.type(KeyCode.ENTER);
        }
        robot.write("x");

        assertThat(robot.lookup("#followUpText").queryAs(TextInputControl.class).getText())
                .isEqualTo("x");
        assertThat(visits()).isEmpty();
    }

    @Test
    void goesOnAtTheSameFieldAfterARestart(FxRobot robot) {
        begin(robot);
        robot.write("wlw")
                .type(KeyCode.ENTER)
                .type(KeyCode.ENTER)
                .type(KeyCode.ENTER)
                .type(KeyCode.ENTER);
        robot.write("4");
        robot.interact(() -> page.leaving());

        robot.interact(this::build);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("5");

        assertThat(robot.lookup("#minutes").queryAs(TextInputControl.class).getText())
                .isEqualTo("45");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits()).hasSize(1);
        assertThat(office.desk.drafts().of(office.wang)).isEmpty();
    }

    @Test
    void escapeGoesBackToTheListAndTheDraftWaitsThere(FxRobot robot) {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#list").tryQuery()).isPresent();
        assertThat(robot.lookup("#goOn").query().isVisible()).isTrue();
        assertThat(office.desk.drafts().of(office.wang)).hasSize(1);
    }

    @Test
    void tellsWhichDutyToReportOpensOnceAVisitIsUrgent(FxRobot robot) {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        var duty = robot.lookup("#duty").queryAs(Label.class);
        assertThat(duty.isVisible()).isFalse();

        robot.interact(() -> robot.lookup("#urgent").query().requestFocus());
        robot.type(KeyCode.DIGIT1);

        assertThat(duty.isVisible()).isTrue();
        assertThat(duty.getText()).contains("立即打 110", "24 小时内", "反家庭暴力法第十四条");
    }

    @Test
    void photosChosenInTheFormOutliveTheWindowAndBelongToTheVisitOnceItIsSaved(FxRobot robot) throws Exception {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        var photo = Files.write(
                Files.createTempDirectory("phone").resolve("IMG_1.jpg"),
                PictureSample.phone(800, 600, 1, 1, "2026:03:16 09:30:15"));
        office.dialogs.thenChoose(photo);
        press(robot, "#add-documents");
        assertThat(office.documents.ofHousehold(office.elders)).hasSize(1);

        // The window dies: nobody is asked, nothing is put away.
        robot.interact(this::build);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".document-tile").queryAll()).hasSize(1);
        robot.interact(
                () -> robot.lookup("#minutes").queryAs(TextInputControl.class).setText("40"));
        robot.interact(() -> robot.lookup("#save").queryAs(ButtonBase.class).fire());

        assertThat(office.dialogs.failures()).isEmpty();
        var root = visits().get(0).visit().rootId();
        assertThat(office.documents.ofVisit(root)).hasSize(1);
        select(robot);
        assertThat(robot.lookup(".document-tile").queryAll()).hasSize(1);

        office.dialogs.thenChoose(Files.write(photo, PictureSample.phone(800, 600, 2, 1, "2026:03:16 10:00:00")));
        press(robot, "#add-documents");
        assertThat(office.documents.ofVisit(root)).hasSize(2);
    }

    @Test
    void aFollowUpIsClosedWithoutAVisitAndOpenedAgainFromTheDetail(FxRobot robot) {
        begin(robot);
        robot.write("wlw").type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        robot.write("40");
        robot.interact(() ->
                robot.lookup("#followUpDay").queryAs(TextInputControl.class).setText("0316"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        select(robot);

        office.dialogs.thenFill(form -> ((TextInputControl) form.lookup("#result")).setText("村里修好了"));
        press(robot, "#closeFollowUp");
        assertThat(visits().get(0).visit().result()).isEqualTo("村里修好了");
        select(robot);
        press(robot, "#reopenFollowUp");
        assertThat(visits().get(0).visit().followUpOpen()).isTrue();

        select(robot);
        office.dialogs.thenFill(form ->
                ((ComboBox<?>) form.lookup("#handedTo")).getSelectionModel().select(0));
        press(robot, "#handFollowUp");
        assertThat(visits().get(0).ownerName()).isEqualTo("李强");
        assertThat(office.dialogs.failures()).isEmpty();
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void select(FxRobot robot) {
        robot.interact(() -> {
            TableView<?> list = robot.lookup("#list").query();
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(0);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
