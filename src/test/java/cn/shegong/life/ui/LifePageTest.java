package cn.shegong.life.ui;

import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.SheetFile;
import cn.shegong.life.DueLine;
import cn.shegong.life.Hamlet;
import cn.shegong.life.LifeKind;
import cn.shegong.life.LifeRequest;
import cn.shegong.life.LifeRow;
import cn.shegong.place.PlaceService;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.Eligibility;
import cn.shegong.settings.SettingsService;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import cn.shegong.ui.WindowDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
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

@ExtendWith(ApplicationExtension.class)
class LifePageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> went = new ArrayList<>();
    private final StackPane root = new StackPane();
    private Stage stage;
    private Hamlet town;
    private LifeDesk desk;
    private LifePage page;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        town = new Hamlet(Files.createTempDirectory(temp, "store"));
        desk = new LifeDesk(
                town.life,
                town.due,
                town.history,
                town.residents,
                town.households,
                town.rosters,
                new Eligibility(town.database, town.residents, town.facts, town.policies),
                new PlaceService(town.database),
                new SettingsService(town.database),
                town.clock);
        page = new LifePage(ui(), desk, new LifePage.Ways() {
            @Override
            public void person(long personId) {
                went.add("person " + personId);
            }

            @Override
            public void household(long householdId) {
                went.add("household " + householdId);
            }

            @Override
            public void fact(DueLine line, Runnable saved) {
                went.add("fact " + line.field());
            }
        });
        stage.setScene(new Scene(root, 1150, 680));
        stage.show();
    }

    @AfterEach
    void close() {
        assertThat(dialogs.failures()).isEmpty();
        town.close();
    }

    private Ui ui() {
        return new Ui(new DirectTasks(dialogs), dialogs, () -> WORKER);
    }

    private void show(FxRobot robot, Node node) {
        robot.interact(() -> root.getChildren().setAll(node));
    }

    private void showPage(FxRobot robot) {
        robot.interact(() -> {
            root.getChildren().setAll(page.view());
            page.shown();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(FxRobot robot, String id) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup(id).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(Node node) {
        var all = new StringBuilder();
        collect(node, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder all) {
        if (node instanceof Labeled labeled) {
            all.append(labeled.getText()).append('\n');
        }
        if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent(), all);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    @Test
    void registersADeathByKeyboard(FxRobot robot) throws Exception {
        var window = new WindowDialogs(() -> stage);
        var changed = new ArrayList<String>();
        var part =
                new LifePart(new Ui(new DirectTasks(window), window, () -> WORKER), desk, () -> changed.add("changed"));
        show(robot, part.view(town.grandfather, town.zhang.id()));
        Platform.runLater(() -> robot.lookup("#record-life").queryButton().fire());
        await(robot, "#kind");

        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        robot.type(KeyCode.DIGIT0, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot.lookup("#consequences").query()))
                .contains("张德山的去世日期记为2026年2月20日", "退出低保，原因：死亡（自然减员）", "户主换成刘桂兰");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !changed.isEmpty());

        assertThat(town.of(town.grandfather).diedOn()).isEqualTo(DAY);
        assertThat(town.home().headId()).isEqualTo(town.grandmother);
    }

    @Test
    void registersABirthOnTheHouseholdsPageAfterSayingWhatIsMissing(FxRobot robot) {
        var part = new LifePart(ui(), desk, () -> went.add("changed"));
        show(robot, part.view(0, town.zhang.id()));
        dialogs.thenFill(form -> {
                    var content = ((ScrollPane) form).getContent();
                    @SuppressWarnings("unchecked")
                    var kinds = (OneOf<LifeKind>) content.lookup("#kind");
                    kinds.valueProperty().set(LifeKind.BIRTH);
                    ((TextField) content.lookup("#happenedOn")).setText("2026-02-20");
                })
                .thenFill(form -> {
                    var content = ((ScrollPane) form).getContent();
                    assertThat(words(content)).contains("没有填姓名");
                    ((TextField) content.lookup("#name")).setText("张小贝");
                });

        robot.interact(() -> robot.lookup("#record-life").queryButton().fire());

        assertThat(town.residents.members(town.zhang.id())).anySatisfy(person -> {
            assertThat(person.name()).isEqualTo("张小贝");
            assertThat(person.birthDate()).isEqualTo(DAY);
        });
        assertThat(went).containsExactly("changed");
        show(robot, part.view(0, town.zhang.id()));
        assertThat(words(root)).contains("出生", "张小贝", "2026-02-20");
    }

    @Test
    void listsCountsExportsAndTakesBack(FxRobot robot) throws Exception {
        town.record(LifeRequest.of(LifeKind.DEATH, town.zhang.id(), LocalDate.of(2026, 1, 5))
                .with(r -> r.personId = town.boy));
        town.record(LifeRequest.of(LifeKind.MOVE_OUT, town.zhang.id(), LocalDate.of(2026, 3, 1))
                .with(r -> r.personId = town.son));
        showPage(robot);
        TableView<LifeRow> table = robot.lookup("#events").lookup("#list").queryTableView();
        assertThat(table.getItems()).extracting(LifeRow::name).containsExactly("张建国");
        assertThat(words(root)).contains("1 人\n迁出", "0 人\n死亡");

        robot.interact(() -> robot.lookup("#recorded").queryAs(CheckBox.class).fire());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> table.getItems().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(root)).contains("晚 56 天");

        var file = temp.resolve("变动.xlsx");
        dialogs.thenChoose(file);
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(SheetFile.read(file, Progress.NONE).toString()).contains("张小宝", "张建国", "死亡", "56");

        robot.interact(
                () -> robot.lookup("#figure-DEATH").queryAs(Hyperlink.class).fire());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> table.getItems().size() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        dialogs.thenConfirm();
        robot.interact(() -> robot.lookup("#take-back").queryAs(Button.class).fire());
        assertThat(town.of(town.boy).diedOn()).isNull();
        assertThat(table.getItems()).isEmpty();
    }

    @Test
    void settlesWhatIsDue(FxRobot robot) {
        long child = town.member("张小龙", Sex.MALE, LocalDate.of(2010, 3, 3), "41");
        town.enter(Category.LEFT_BEHIND_CHILD, child, LocalDate.of(2025, 1, 1));
        long old = town.member("张老大", Sex.MALE, LocalDate.of(1946, 3, 4), "51");
        showPage(robot);
        assertThat(page.due()).isEqualTo(2);
        robot.interact(page::showDue);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<DueLine> table = robot.lookup("#due").queryTableView();
        assertThat(table.getItems()).extracting(DueLine::name).containsExactly("张小龙", "张老大");

        dialogs.thenFill(form ->
                assertThat(((TextField) form.lookup("#endedOn")).getText()).isEqualTo("2026-03-03"));
        robot.interact(() -> robot.lookup("#act-LEAVE").queryAs(Hyperlink.class).fire());
        assertThat(town.rosters.entriesOfPerson(child)).singleElement().satisfies(entry -> {
            assertThat(entry.endedOn()).isEqualTo(LocalDate.of(2026, 3, 3));
            assertThat(entry.endReason()).isEqualTo("年满十六周岁");
        });
        dialogs.thenFill(form -> {});
        robot.interact(() -> robot.lookup("#act-ENTER").queryAs(Hyperlink.class).fire());
        assertThat(town.rosters.entriesOfPerson(old)).singleElement().satisfies(entry -> assertThat(entry.category())
                .isEqualTo(Category.AGED));
        assertThat(page.due()).isZero();
    }

    @Test
    void showsADayOfThePastBesideWhatIsKnownNow(FxRobot robot) {
        town.clock.set(LocalDate.of(2026, 5, 15).atTime(9, 0));
        var boy = town.residents.whole(WORKER, town.boy).orElseThrow();
        town.residents.correct(WORKER, boy.with(p -> p.birthDate = LocalDate.of(2011, 4, 2)));
        show(robot, new LifePart(ui(), desk, () -> {}).view(town.boy, town.zhang.id()));
        dialogs.thenLeave(view -> {
            ((TextField) view.lookup("#past-day")).setText("2026-04-01");
            ((Button) view.lookup("#past-show")).fire();
            assertThat(words(view)).contains("有 1 处不一样", "2010-04-02\n2011-04-02\n不同");
        });
        robot.interact(() -> robot.lookup("#past").queryButton().fire());
        assertThat(dialogs.said()).contains("看某一天知道的");
    }
}
