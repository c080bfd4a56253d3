package cn.shegong.roster.ui;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.resident.PersonRow;
import cn.shegong.roster.Category;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollFilter;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RosterTown;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
class RosterPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> went = new ArrayList<>();
    private RosterTown town;
    private RosterPage page;

    @Start
    void start(Stage stage) throws Exception {
        town = new RosterTown(Files.createTempDirectory(temp, "store"));
        town.home(0, 1, "张德山", LocalDate.of(1940, 5, 1));
        town.with("张德山", "刘桂兰", LocalDate.of(1944, 5, 1), "10");
        town.home(0, 2, "李春花", LocalDate.of(1938, 5, 1));
        town.home(1, 1, "王长河", LocalDate.of(1950, 5, 1));
        town.on(Category.DIBAO, e -> e.grade = "B类", "张德山", "刘桂兰");
        town.on(Category.AGED, "张德山");
        town.on(Category.AGED, "刘桂兰");
        town.on(Category.TEKUN, "王长河");
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> WORKER);
        page = new RosterPage(ui, EnterViewModelTest.desk(town), new Ways(), new Outputs());
        stage.setScene(new Scene(page.view(), 1150, 680));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private TableView<RollLine> table(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private List<String> names(FxRobot robot) {
        return table(robot).getItems().stream().map(line -> line.row().name()).toList();
    }

    private void waitFor(FxRobot robot, String... names) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> names(robot).equals(List.of(names)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String chosen(FxRobot robot) {
        var list = robot.lookup("#categories").<ListView<CategoryLine>>query();
        return list.getSelectionModel().getSelectedItem().label();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    @Test
    void goesFromTheRostersToALineAndTakesItOffAndBackByKeyboard(FxRobot robot) throws Exception {
        waitFor(robot, "张德山");
        assertThat(chosen(robot)).isEqualTo("低保");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        waitFor(robot, "王长河");
        assertThat(chosen(robot)).isEqualTo("特困");

        robot.type(KeyCode.RIGHT);
        assertThat(table(robot).isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(went).containsExactly("人 " + town.id("王长河"));
        dialogs.thenFill(
                form -> ((ComboBox<?>) form.lookup("#endReason")).getEditor().setText("有了生活来源"));
        robot.type(KeyCode.DELETE);
        waitFor(robot);
        assertThat(town.rosters.entriesOfPerson(town.id("王长河")).get(0).endReason())
                .isEqualTo("有了生活来源");
        assertThat(shows(robot, "还没有人在这个名单上。")).isTrue();

        robot.interact(dialogs::undo);
        waitFor(robot, "王长河");
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chosen(robot)).isEqualTo("留守儿童");
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void entersAHouseholdByOneOfItsPeople(FxRobot robot) throws Exception {
        robot.interact(() -> page.open(Category.DIBAO_EDGE));
        waitFor(robot);
        dialogs.thenFill(shown -> {
            var form = ((ScrollPane) shown).getContent();
            ((TextField) form.lookup("#startReason")).setText("入户核查");
            // The list of persons is filled as one types; here it is chosen at once.
            chooseInPicker(form, "李春花");
        });
        robot.interact(() -> page.actions().get(0).fire());
        waitFor(robot, "李春花");
        assertThat(dialogs.said()).contains("已列入低保边缘：李春花");
        assertThat(shows(robot, "入户核查")).isTrue();
        robot.interact(dialogs::undo);
        waitFor(robot);
        assertThat(dialogs.failures()).isEmpty();
    }

    private void chooseInPicker(Node form, String name) {
        var found = listOf(form);
        found.getItems().setAll(town.residents.search(name, 1));
        found.getSelectionModel().selectFirst();
    }

    @SuppressWarnings("unchecked")
    private static ListView<PersonRow> listOf(Node form) {
        return (ListView<PersonRow>) form.lookup("#person-found");
    }

    @Test
    void takesSeveralOffForOneReason(FxRobot robot) throws Exception {
        robot.interact(() -> page.open(Category.AGED));
        waitFor(robot, "刘桂兰", "张德山");
        robot.interact(() -> table(robot).getSelectionModel().selectAll());
        assertThat(shows(robot, "选中 2 行")).isTrue();
        dialogs.thenFill(
                form -> ((ComboBox<?>) form.lookup("#endReason")).getEditor().setText("迁出"));
        robot.interact(() -> robot.lookup("#end-several").queryButton().fire());
        waitFor(robot);
        assertThat(dialogs.said()).contains("已退出高龄：刘桂兰等 2 人");
        robot.interact(dialogs::undo);
        waitFor(robot, "刘桂兰", "张德山");
    }

    @Test
    void addsAndTakesAwayMembersOfAHousehold(FxRobot robot) throws Exception {
        waitFor(robot, "张德山");
        dialogs.thenFill(
                form -> ((ComboBox<?>) form.lookup("#endReason")).getEditor().setText("死亡"));
        robot.interact(() -> robot.lookup("#take-" + town.id("刘桂兰"))
                .<javafx.scene.control.Hyperlink>query()
                .fire());
        assertThat(table(robot).getItems().get(0).row().persons()).isEqualTo(1);
        robot.interact(dialogs::undo);
        assertThat(table(robot).getItems().get(0).row().persons()).isEqualTo(2);
        dialogs.thenFill(form -> ((TextField) form.lookup("#evidence")).setText("入户核查表"));
        robot.interact(() -> robot.lookup("#correct").queryButton().fire());
        assertThat(shows(robot, "入户核查表")).isTrue();
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void opensTheEightClassesAndHandsTheListOn(FxRobot robot) throws Exception {
        robot.interact(() -> {
            var list = robot.lookup("#categories").<ListView<CategoryLine>>query();
            list.getItems().stream().filter(line -> line.elders() != null).forEach(list.getSelectionModel()::select);
        });
        waitFor(robot, "刘桂兰", "张德山", "王长河");
        assertThat(shows(robot, "合计 3 人次，去重 3 人")).isTrue();
        robot.interact(() -> robot.lookup("#outputs")
                .<javafx.scene.control.MenuButton>query()
                .getItems()
                .get(1)
                .fire());
        robot.interact(() -> page.open(Category.DIBAO));
        waitFor(robot, "张德山");
        robot.interact(() -> robot.lookup("#outputs")
                .<javafx.scene.control.MenuButton>query()
                .getItems()
                .get(0)
                .fire());
        assertThat(went)
                .containsExactly(
                        "公示 特殊困难老年人",
                        "台账 "
                                + RollFilter.on(Roll.of(Category.DIBAO), TODAY)
                                        .roll()
                                        .label() + " [tapering_until, classified_support, income_per_head]");
    }

    @Test
    void asksForTheFactsOfTheCategoryAndReadsTheCertificate(FxRobot robot) throws Exception {
        town.on(Category.DISABLED, "王长河");
        robot.interact(() -> page.open(Category.DISABLED));
        waitFor(robot, "王长河");
        var number = town.residents
                .wholeMembers(WORKER, town.householdOf("李春花"))
                .get(0)
                .idNumber();
        var said = new ArrayList<String>();
        dialogs.thenFill(form -> {
            var content = ((ScrollPane) form).getContent();
            ((TextField) content.lookup("#disability_certificate")).setText(number + "42");
            said.add(((Label) content.lookup("#certificate-said")).getText());
        });
        robot.interact(() -> robot.lookup("#facts").queryButton().fire());
        assertThat(said).singleElement().asString().contains("肢体二级", "不一样");
        assertThat(dialogs.failures()).isEmpty();
        assertThat(shows(robot, "肢体二级")).isTrue();
    }

    private final class Ways implements RosterPage.Ways {
        @Override
        public void person(long personId) {
            went.add("人 " + personId);
        }

        @Override
        public void household(long householdId) {
            went.add("户 " + householdId);
        }

        @Override
        public void intake() {
            went.add("收名单");
        }
    }

    private final class Outputs implements RosterOutputs {
        @Override
        public void ledger(RollFilter filter, Slice order, List<String> fields) {
            went.add("台账 " + filter.roll().label() + " " + fields);
        }

        @Override
        public void notice(RollFilter filter) {
            went.add("公示 " + filter.roll().label());
        }

        @Override
        public void fetch(Long villageId, Long groupId) {
            went.add("先转移 " + villageId);
        }
    }
}
