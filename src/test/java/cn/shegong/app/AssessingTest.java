package cn.shegong.app;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentEntry;
import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.assessment.AssessmentVersion;
import cn.shegong.assessment.Instrument;
import cn.shegong.base.Slice;
import cn.shegong.disk.DataFolder;
import cn.shegong.resident.Household;
import cn.shegong.resident.ResidentSamples;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitSamples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An assessment begun on a visit, found from it and leading back to it; and those that are due on the first page. */
@ExtendWith(ApplicationExtension.class)
class AssessingTest {
    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    @TempDir
    Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final StackPane window = new StackPane();
    private Station station;
    private Pages pages;
    private Page shown;
    private long household;
    private long person;

    @Start
    void start(Stage stage) {
        var created = TestStore.created(new DataFolder(temp), CLOCK);
        station = new Station(created.database(), created.keys(), CLOCK);
        station.workers.found(HEAD.id(), HEAD.name(), LocalDate.of(2020, 1, 1));
        household = station.households
                .add(HEAD, Household.BLANK, ResidentSamples.ZHANG)
                .id();
        person = station.residents.members(household).get(0).id();
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> HEAD);
        pages = new Pages(ui, station, this::show, () -> {}, () -> {});
        stage.setScene(new Scene(window, 1280, 760));
        stage.show();
    }

    private void show(Page page) {
        shown = page;
        window.getChildren().setAll(page.view());
        page.shown();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private long visited(LocalDate day) {
        return station.visits
                .record(
                        HEAD,
                        VisitSamples.to(household)
                                .at(day.atTime(9, 30))
                                .met(person)
                                .by(HEAD.id())
                                .visit())
                .rootId();
    }

    @Test
    void aVisitThatCameAfterItsMonthWasClosedSaysWhereItCounts(FxRobot robot) {
        var lastMonth = YearMonth.from(TODAY).minusMonths(1);
        visited(lastMonth.atDay(3));
        station.closings.close(HEAD, lastMonth, "");
        openVisit(robot);
        assertThat(robot.lookup("#late-visit").query().isVisible()).isFalse();

        visited(lastMonth.atDay(5));
        openVisit(robot);
        assertThat(robot.lookup("#late-visit").queryLabeled().getText()).contains("封了以后才录入", "补报");
    }

    private AssessmentVersion assessed(LocalDate day) {
        var instrument = station.instruments.find("tekun").orElseThrow();
        return station.assessments.record(HEAD, Assessment.blank(instrument).with(s -> {
            s.personId = person;
            s.assessedOn = day;
            s.workers = List.of(HEAD.id());
            s.answers = able(instrument);
        }));
    }

    private static Answers able(Instrument instrument) {
        var answers = new HashMap<String, List<String>>();
        instrument.sections().get(0).items().forEach(item -> answers.put(item.code(), List.of("1")));
        return new Answers(answers);
    }

    private List<AssessmentEntry> sheets() {
        return station.assessmentLists.list(AssessmentFilter.ALL, Slice.first()).rows();
    }

    private Page page(String title) {
        return pages.all().stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <R> ListPane<R> list(FxRobot robot) {
        return (ListPane<R>) robot.lookup(".list-pane").query();
    }

    private void openVisit(FxRobot robot) {
        robot.interact(() -> show(page("走访")));
        robot.interact(
                () -> this.<VisitEntry>list(robot).table().getSelectionModel().selectFirst());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Node content, String code) {
        var list = (ListView<Instrument>) content.lookup("#instruments");
        list.getItems().stream()
                .filter(instrument -> instrument.code().equals(code))
                .forEach(list.getSelectionModel()::select);
    }

    @Test
    void beginsASheetOnAVisitWithItsDayPersonAndWorkerAndComesBack(FxRobot robot) {
        long root = visited(TODAY.minusDays(3));
        openVisit(robot);
        dialogs.thenFill(content -> choose(content, "tekun"));
        robot.interact(() -> robot.lookup("#assess").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.title()).isEqualTo("评估");
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.DIGIT1);
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        var sheet = station.assessments
                .version(sheets().get(0).line().id())
                .orElseThrow()
                .sheet();
        assertThat(sheet.visitRootId()).isEqualTo(root);
        assertThat(sheet.personId()).isEqualTo(person);
        assertThat(sheet.assessedOn()).isEqualTo(TODAY.minusDays(3));
        assertThat(sheet.workers()).containsExactly(HEAD.id());

        robot.interact(() -> robot.lookup("#visit").queryAs(Hyperlink.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.title()).isEqualTo("走访");
        assertThat(this.<VisitEntry>list(robot).selected().get().visit().rootId())
                .isEqualTo(root);
        assertThat(station.assessmentLists.onVisit(root)).hasSize(1);

        var back = robot.lookup(
                (Node node) -> node instanceof Hyperlink link && link.getText().equals("张德山，特困人员生活自理能力评估"));
        robot.interact(() -> back.<Hyperlink>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.title()).isEqualTo("评估");
        assertThat(this.<AssessmentEntry>list(robot).selected().get().line().id())
                .isEqualTo(sheets().get(0).line().id());
    }

    @Test
    void choosesTheVisitThatWasJustSavedSoThatASheetCanBeBegunOnIt(FxRobot robot) {
        visited(TODAY.minusDays(1));
        robot.interact(() -> pages.recordVisit(household));
        WaitForAsyncUtils.waitForFxEvents();
        // An earlier day than the visit that stands first in the list.
        var day = robot.lookup("#visitedOn").queryAs(TextField.class);
        robot.interact(() -> {
            day.requestFocus();
            day.setText(TODAY.minusDays(2).toString());
        });
        var minutes = robot.lookup("#minutes").queryAs(TextField.class);
        robot.interact(() -> {
            minutes.requestFocus();
            minutes.setText("30");
        });
        robot.interact(() ->
                robot.lookup("#itemChoice").queryComboBox().getSelectionModel().selectFirst());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(this.<VisitEntry>list(robot)
                        .selected()
                        .get()
                        .visit()
                        .visitedAt()
                        .toLocalDate())
                .isEqualTo(TODAY.minusDays(2));
        assertThat(robot.lookup("#assess").tryQuery()).isPresent();
    }

    @Test
    void offersToJoinASheetOfTheSameDayWithTheVisit(FxRobot robot) {
        assessed(TODAY.minusDays(2));
        assessed(TODAY.minusDays(40));
        long root = visited(TODAY.minusDays(2));
        assertThat(station.assessmentLists.withoutVisit(household, TODAY.minusDays(2)))
                .hasSize(1);
        openVisit(robot);
        robot.interact(() -> robot.lookup("#join").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(station.assessmentLists.onVisit(root))
                .singleElement()
                .satisfies(entry -> assertThat(entry.line().assessedOn()).isEqualTo(TODAY.minusDays(2)));
        assertThat(robot.lookup("#join").tryQuery()).isEmpty();
        assertThat(sheets()).hasSize(2);
    }

    @Test
    void offersTheVisitOfTheDayInTheFormOfASheet(FxRobot robot) {
        long root = visited(TODAY);
        var version = assessed(TODAY);
        robot.interact(() -> show(page("评估")));
        robot.interact(() -> robot.lookup("#correct").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#visits").query().requestFocus());
        robot.type(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(station.assessments.versions(version.rootId()).get(0).sheet().visitRootId())
                .isEqualTo(root);
    }

    @Test
    void knowsNoVisitThatIsVoidOrAtWhichNobodyWasMet() {
        var visits = new VisitsOfSheets(station.visits);
        long root = visited(TODAY);
        assertThat(visits.on(household, TODAY)).singleElement().satisfies(visit -> {
            assertThat(visit.rootId()).isEqualTo(root);
            assertThat(visit.words()).endsWith(" 9:30 的走访");
            assertThat(visit.met()).containsExactly(person);
        });
        assertThat(visits.on(household, TODAY.minusDays(1))).isEmpty();
        station.visits.voidVisit(HEAD, root, "记错了户");
        assertThat(visits.on(household, TODAY)).isEmpty();
        assertThat(visits.find(root)).isEmpty();
    }

    @Test
    void tellsOnTheFirstPageHowManyAreDueAndLeadsToThem(FxRobot robot) {
        visited(TODAY);
        robot.interact(() -> show(page("今日")));
        assertThat(robot.lookup("#assessments-due").tryQuery()).isEmpty();

        assessed(TODAY.minusMonths(13));
        robot.interact(() -> show(page("今日")));
        var link = robot.lookup("#assessments-due").queryAs(Hyperlink.class);
        assertThat(link.getText()).isEqualTo("评估到期 1 份");
        assertThat(station.assessmentLists.due(TODAY)).hasSize(1);
        robot.interact(link::requestFocus);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown.title()).isEqualTo("评估");
        assertThat(this.<AssessmentEntry>list(robot).table().getItems())
                .extracting(entry -> entry.line().id())
                .containsExactlyElementsOf(station.assessmentLists.due(TODAY).stream()
                        .map(entry -> entry.line().id())
                        .toList());
    }
}
