package cn.shegong.quality.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.quality.QualityStation;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.Quiet;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Tasks;
import cn.shegong.ui.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
class QualityPageTest implements QualityPage.Ways {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> went = new ArrayList<>();
    private QualityStation station;
    private Actor desk = WORKER;
    private QualityPage page;
    private long dead;
    private Runnable entered;

    @Start
    void open(Stage stage) {
        station = new QualityStation(temp.resolve(Long.toString(System.nanoTime())));
        dead = station.home("陈大山", LocalDate.of(1950, 1, 1)).headId();
        station.list(Category.DISABLED, dead, SINCE);
        station.correct(dead, p -> p.diedOn = SINCE.plusMonths(3));
        station.home("孙老五", LocalDate.of(1980, 1, 1), p -> p.sex = Sex.FEMALE);
        var child = station.home("陈小宝", LocalDate.of(2015, 1, 1)).headId();
        station.list(Category.LEFT_BEHIND_CHILD, child, SINCE);
        page = page(new DirectTasks(dialogs));
        stage.setScene(new Scene(page.view(), 1180, 640));
        stage.show();
        page.shown();
    }

    private QualityPage page(Tasks tasks) {
        return new QualityPage(
                new Ui(tasks, dialogs, () -> desk),
                station.quality,
                station.mending,
                station.completeness,
                station.papers,
                station.facts,
                this,
                CLOCK);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private TableView<?> list(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private void choose(FxRobot robot, String problem) {
        robot.clickOn(robot.lookup("#list").lookup(problem).<Node>query());
    }

    @Test
    void mendsAtOneKeyAndTakesItBack(FxRobot robot) {
        int before = list(robot).getItems().size();
        assertThat(page.due()).isEqualTo(2);
        choose(robot, "去世的人还在名单上");
        robot.clickOn("#mend");
        assertThat(station.rosters.entriesOfPerson(dead).get(0).endReason()).isEqualTo("死亡");
        assertThat(list(robot).getItems()).hasSizeLessThan(before);
        assertThat(page.due()).isEqualTo(1);
        robot.interact(dialogs::undo);
        assertThat(station.rosters.entriesOfPerson(dead).get(0).endedOn()).isNull();
        assertThat(list(robot).getItems()).hasSize(before);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void asksForMissingFactsOnTheSpot(FxRobot robot) {
        choose(robot, "孩子没有监护人");
        dialogs.thenFill(form -> {
            ((TextField) form.lookup("#guardian_name")).setText("刘桂兰");
            ((TextField) form.lookup("#guardian_phone")).setText("123");
        });
        dialogs.thenFill(form -> {
            assertThat(form.lookupAll(".form-problem").stream().map(node -> ((Label) node).getText()))
                    .anyMatch(text -> text.contains("123"));
            ((TextField) form.lookup("#guardian_phone")).setText("15412345678");
            @SuppressWarnings("unchecked")
            var relation = (ComboBox<String>) form.lookup("#guardian_relation");
            relation.setValue("祖父母");
        });
        robot.clickOn("#mend");
        assertThat(station.found("guardian_missing")).isEmpty();
        assertThat(station.found("guardian_phone")).isEmpty();
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void leavesAFindingAsItIsForAReason(FxRobot robot) throws TimeoutException {
        choose(robot, "性别和身份证号不一致");
        dialogs.thenFill(form -> ((TextField) form.lookup("#reason")).setText("户口簿上就是这样"));
        robot.clickOn("#waive");
        assertThat(station.found("sex_conflict")).isEmpty();
        robot.clickOn("#waived");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !robot.lookup("户口簿上就是这样").queryAll().isEmpty());
        robot.clickOn("#take-back");
        assertThat(station.found("sex_conflict")).hasSize(1);
    }

    @Test
    void leadsToTheRightFieldOfTheRightForm(FxRobot robot) {
        robot.interact(
                () -> station.correct(station.residents.search("孙老五", 1).get(0).id(), p -> {
                    p.phone = "";
                    p.kinship = "30";
                    p.sex = Sex.MALE;
                }));
        robot.interact(page::shown);
        choose(robot, "与户主关系和性别不一致");
        robot.clickOn("#mend");
        assertThat(went).last().asString().endsWith("kinship");
        robot.clickOn("#open");
        assertThat(went).last().asString().startsWith("person");
    }

    @Test
    void asksForTheVeryRosterOnWhichSomebodyIsMissing(FxRobot robot) {
        long old = station.home("周老太", LocalDate.of(1930, 3, 1)).headId();
        robot.interact(page::shown);
        choose(robot, "到了高龄不在高龄名单上");
        robot.clickOn("#mend");
        assertThat(went).last().isEqualTo("enter AGED " + old + " 2010年3月1日到龄");

        station.list(Category.AGED, old, SINCE);
        robot.interact(entered);
        assertThat(station.found("aged_unlisted")).isEmpty();
        assertThat(robot.lookup("#list").lookup("到了高龄不在高龄名单上").tryQuery()).isEmpty();
    }

    @Test
    void countsFilesAndOpensTheListOfAFigure(FxRobot robot) {
        robot.clickOn("#kind-一人一档");
        assertThat(robot.lookup("#file-lines").queryTableView().getItems()).hasSize(1);
        assertThat(robot.lookup("#files").queryTableView().getItems()).hasSize(1);
        robot.doubleClickOn(robot.lookup("#files").lookup("陈小宝").<Node>query());
        assertThat(went).last().asString().startsWith("person");
        var file = temp.resolve("空缺.pdf");
        dialogs.thenChoose(file);
        robot.clickOn("#print");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void letsReadersLookButNotMend(FxRobot robot) {
        desk = READER;
        robot.interact(page::shown);
        assertThat(robot.lookup("#mend").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#waive").queryButton().isDisabled()).isTrue();
        assertThat(page.actions().get(0).isDisabled()).isTrue();
    }

    @Override
    public void person(long personId) {
        went.add("person " + personId);
    }

    @Override
    public void household(long householdId) {
        went.add("household " + householdId);
    }

    @Override
    public void correctPerson(long personId, String field) {
        went.add("correct " + personId + " " + field);
    }

    @Override
    public void correctHousehold(long householdId, String field) {
        went.add("correct " + householdId + " " + field);
    }

    @Override
    public void enter(Category roster, long personId, String reason, Runnable then) {
        went.add("enter " + roster.code() + " " + personId + " " + reason);
        entered = then;
    }

    @Override
    public void recordVisit(long householdId) {
        went.add("visit " + householdId);
    }

    @Test
    void canBeStoppedAndBegunAgain(FxRobot robot) {
        var direct = new DirectTasks(dialogs);
        var stopped = new AtomicBoolean();
        var tasks = new Tasks() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                direct.run(work, then);
            }

            @Override
            public <T> void job(String title, Function<Progress, T> work, Consumer<T> then) {
                direct.job(title, work, then);
            }

            /** The first is cancelled at its first step. */
            @Override
            public <T> Quiet quiet(Function<Progress, T> work, Consumer<Optional<T>> then) {
                if (!stopped.getAndSet(true)) {
                    then.accept(Optional.empty());
                    return null;
                }
                return direct.quiet(work, then);
            }
        };
        robot.interact(() -> {
            page = page(tasks);
            robot.window(0).getScene().setRoot(page.view());
            page.shown();
        });
        assertThat(robot.lookup("体检没有做完，什么也没有改。").tryQuery()).isPresent();

        robot.clickOn("再体检");
        assertThat(list(robot).getItems()).isNotEmpty();
    }
}
