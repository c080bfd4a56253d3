package cn.shegong.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.assessment.AssessmentLists;
import cn.shegong.assessment.AssessmentPapers;
import cn.shegong.assessment.AssessmentService;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Instruments;
import cn.shegong.base.Slice;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.fact.FactService;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.policy.PolicyService;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.HouseholdService;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentService;
import cn.shegong.settings.SettingsService;
import cn.shegong.staff.WorkerService;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 16, 15, 0);

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private Path temp;
    private Database database;
    private AssessmentDesk desk;
    private AssessmentPage page;
    private long personId;

    @Start
    void start(Stage stage) throws Exception {
        temp = Files.createTempDirectory("assessments");
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(NOW.atZone(zone).toInstant(), zone);
        var made = TestStore.created(new DataFolder(temp.resolve("data")), clock);
        database = made.database();
        var workers = new WorkerService(database, made.keys());
        var wang = workers.found(TestStore.HEAD_ID, "王芳", NOW.toLocalDate()).actor();
        var places = new PlaceService(database);
        var changes = new ChangeLog(database);
        var households = new HouseholdService(database, changes, places);
        var policies = new PolicyService(database);
        var facts = new FactService(database);
        var instruments = new Instruments(database);
        var assessments = new AssessmentService(database, instruments, policies, facts);
        desk = new AssessmentDesk(
                instruments,
                assessments,
                new AssessmentLists(database, instruments, assessments),
                new AssessmentPapers(database, new SettingsService(database), workers::all, assessments),
                new ResidentService(database, changes),
                households,
                facts,
                places,
                workers::all,
                Fonts::new,
                clock);
        var village = places.add(wang, VillageDraft.of("朝阳村", 3));
        var elder = Person.named(
                "王桂兰", IdNumber.of("220524", LocalDate.of(1944, 5, 6), 990).text());
        var home = households.add(wang, Household.in(village.id(), null), elder);
        personId = desk.residents().members(home.id()).get(0).id();
        page = new AssessmentPage(new Ui(new DirectTasks(dialogs), dialogs, () -> wang), desk);
        var root = new StackPane(page.view());
        stage.setScene(new Scene(root, 1200, 720));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        database.close();
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
        return desk.lists().list(AssessmentFilter.ALL, Slice.first()).rows().get(0);
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
                        .of(FactService.Subject.person(personId))
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
}
