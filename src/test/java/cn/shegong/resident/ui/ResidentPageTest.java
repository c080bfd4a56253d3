package cn.shegong.resident.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.SheetFile;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.DateField;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
class ResidentPageTest {
    @TempDir
    static Path temp;

    private final List<Long> visited = new ArrayList<>();
    private Neighbourhood town;
    private ResidentPage page;

    @Start
    void start(Stage stage) throws Exception {
        town = new Neighbourhood(java.nio.file.Files.createTempDirectory(temp, "store"));
        var part = new PersonPart() {
            @Override
            public String title() {
                return "个案";
            }

            @Override
            public Node view(long personId, long householdId) {
                return new Label("个案 " + householdId);
            }
        };
        page = new ResidentPage(town.ui, town.registers, visited::add, List.of(part), List.of());
        stage.setScene(new Scene(page.view(), 1150, 680));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private TableView<PersonRow> table(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private void type(FxRobot robot, String text, int rows) throws Exception {
        robot.interact(() -> robot.lookup("#text").queryAs(TextField.class).setText(text));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> table(robot).getItems().size() == rows);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label && text.equals(label.getText()))
                .tryQuery()
                .isPresent();
    }

    @Test
    void findsAPersonOpensThePageAndComesBackToTheSameRow(FxRobot robot) throws Exception {
        type(robot, "红星", 4);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(2);
        });
        var chosen = table(robot).getSelectionModel().getSelectedItem();

        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#name").queryAs(Label.class).getText()).isEqualTo(chosen.name());
        assertThat(shows(robot, "看屋顶修了没有")).isTrue();
        assertThat(shows(robot, "个案 " + chosen.householdId())).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#person-page").tryQuery()).isEmpty();
        assertThat(table(robot).getSelectionModel().getSelectedItem()).isEqualTo(chosen);
        assertThat(page.back()).isFalse();
    }

    @Test
    void opensAFormAtTheFieldThatAnotherPagePointsAt(FxRobot robot) {
        var row = table(robot).getItems().get(0);
        robot.interact(() -> page.correctPerson(row.id(), "contactPhone"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#contactPhone").queryAs(TextField.class).isFocused())
                .isTrue();
        robot.interact(page::back);
        assertThat(robot.lookup("#name").queryAs(Label.class).getText()).isEqualTo(row.name());
        robot.interact(() -> page.correctHousehold(row.householdId(), "address"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#address").queryAs(TextField.class).isFocused())
                .isTrue();
    }

    @Test
    void warnsOfWhoIsThereAlreadyAndLeadsThere(FxRobot robot) throws Exception {
        robot.interact(() -> page.actions().get(0).fire());
        WaitForAsyncUtils.waitForFxEvents();
        var name = robot.lookup((Node node) -> node instanceof TextField && "name".equals(node.getId()))
                .<TextField>query();
        robot.interact(() -> {
            name.requestFocus();
            name.setText("刘䶮");
        });
        robot.type(KeyCode.END);
        robot.write(' ');
        robot.type(KeyCode.BACK_SPACE);
        var link = "#likely-" + town.rare.headId();
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(link).tryQuery().isPresent());
        assertThat(shows(robot, "与红星村刘䶮可能是同一个人：同名。")).isTrue();
        // Enter from the field before does not stop at the way there, Tab does.
        robot.interact(() -> robot.lookup("#birthDate").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(link).query().isFocused()).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(robot.lookup(link).query().isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#person-page").tryQuery()).isPresent();
        assertThat(robot.lookup("#name").queryAs(Label.class).getText()).isEqualTo("刘䶮");

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(name.getText()).as("the form is as it was left").isEqualTo("刘䶮");
        assertThat(name.getScene()).isNotNull();
        assertThat(robot.lookup(link).query().isFocused()).isTrue();
    }

    @Test
    void showsRareCharactersInListDetailAndPage(FxRobot robot) throws Exception {
        for (var name : List.of("刘䶮", "王㛃", "李𬱖", "阿拉坦·其其格")) {
            robot.interact(() -> robot.lookup("#text").queryAs(TextField.class).setText(name));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shows(robot, name));
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> table(robot).getItems().size() == 1);
            robot.interact(() -> robot.lookup("#open").queryButton().fire());
            assertThat(robot.lookup("#name").queryAs(Label.class).getText()).isEqualTo(name);
            robot.interact(() -> page.back());
        }
    }

    @Test
    void recordsAVisitOfTheChosenHousehold(FxRobot robot) throws Exception {
        type(robot, "张德山", 1);

        robot.interact(() -> robot.lookup("#record-visit").queryButton().fire());

        assertThat(visited).containsExactly(town.zhang.id());
    }

    @Test
    void editsInPlaceAndShowsWhatWasChanged(FxRobot robot) throws Exception {
        robot.interact(() -> page.openPerson(town.zhang.headId()));
        robot.interact(() -> robot.lookup("#edit").queryButton().fire());
        robot.interact(() -> robot.lookup("#nickname").queryAs(TextField.class).setText("老山"));
        robot.interact(() -> robot.lookup("#save").queryAs(Button.class).fire());

        assertThat(robot.lookup("#person-page").tryQuery()).isPresent();
        assertThat(shows(robot, "小名：（空） → 老山")).isTrue();
    }

    @Test
    void saysAtTheDateThatADeathBeforeTheBirthCannotBe(FxRobot robot) {
        robot.interact(() -> page.openPerson(town.zhang.headId()));
        town.dialogs
                .thenFill(form ->
                        ((DateField) form.lookup("#diedOn")).valueProperty().set(LocalDate.of(1900, 1, 1)))
                .thenFill(form -> {
                    assertThat(form.lookupAll(".form-problem").stream().map(node -> ((Label) node).getText()))
                            .contains("去世日期早于出生日期，请核对。");
                    ((DateField) form.lookup("#diedOn")).valueProperty().set(LocalDate.of(2026, 1, 1));
                });
        robot.interact(() ->
                robot.lookup("#more").<MenuButton>query().getItems().get(1).fire());
        assertThat(town.dialogs.failures()).isEmpty();
        assertThat(town.dialogs.said()).last().isEqualTo("已登记去世");
        assertThat(shows(robot, "已故 2026-01-01")).isTrue();
    }

    @Test
    void asksBeforeWhatIsTypedIsLost(FxRobot robot) {
        robot.interact(() -> page.openPerson(town.zhang.headId()));
        robot.interact(() -> robot.lookup("#edit").queryButton().fire());
        robot.interact(() -> robot.lookup("#nickname").queryAs(TextField.class).setText("老山"));

        robot.interact(() -> page.back());
        assertThat(robot.lookup("#edit-page").tryQuery()).isPresent();
        town.dialogs.thenConfirm();
        robot.interact(() -> page.back());

        assertThat(robot.lookup("#person-page").tryQuery()).isPresent();
    }

    @Test
    void exportsWhatTheFilterShowsWithWholeNumbersForAPurpose(FxRobot robot) throws Exception {
        type(robot, "张", 2);
        var file = temp.resolve("名单.xlsx");
        town.dialogs
                .thenFill(node -> {
                    ((CheckBox) node.lookup("#whole")).setSelected(true);
                    ((TextField) node.lookup("#purpose")).setText("报县民政局核对");
                })
                .thenChoose(file);

        robot.interact(() -> robot.lookup("#export").queryButton().fire());

        assertThat(town.dialogs.failures()).isEmpty();
        var cells = text(file);
        assertThat(cells).contains("220524194803159937").contains("15400001234").doesNotContain("刘桂兰");
        assertThat(town.database.audit().newest(2).get(0).text())
                .isEqualTo("导出居民名单 2 人，完整号码，用途：报县民政局核对，写到“" + file + "”");
        assertThat(town.database.audit().newest(2).get(1).text()).contains("报县民政局核对");
    }

    @Test
    void exportsHouseholdsOnlyWithALineOfWhere(FxRobot robot) {
        var file = temp.resolve("家庭.xlsx");
        robot.interact(() -> robot.lookup("#kind-户").<ToggleButton>query().fire());
        WaitForAsyncUtils.waitForFxEvents();
        town.dialogs.thenChoose(file);

        robot.interact(() -> robot.lookup("#export").queryButton().fire());

        assertThat(file).isNotEmptyFile();
        assertThat(town.database.audit().newest(1).get(0).text()).isEqualTo("导出家庭名单 3 户，号码遮住，写到“" + file + "”");
    }

    private static String text(Path file) {
        return SheetFile.read(file, Progress.NONE).toString();
    }
}
