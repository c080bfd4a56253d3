package cn.shegong.doubles.ui;

import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.doubles.Doubled;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
class DoublesPageTest {
    @TempDir
    static Path temp;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<Long> opened = new ArrayList<>();
    private Actor desk = WORKER;
    private Doubled town;
    private DoublesPage page;

    @Start
    void open(Stage stage) throws Exception {
        town = new Doubled(Files.createTempDirectory(temp, "store"));
        page = new DoublesPage(
                new Ui(new DirectTasks(dialogs), dialogs, () -> desk), town.doubles, town.merges, opened::add);
        stage.setScene(new Scene(page.view(), 1180, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private TableView<?> list(FxRobot robot) {
        return robot.lookup("#list").queryTableView();
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    @Test
    void mergesByKeyboardAndTakesItBack(FxRobot robot) {
        assertThat(list(robot).getItems()).hasSize(1);
        assertThat(shows(robot, "名字同音")).isTrue();
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ENTER);
        // The first field is the name: the right one's holds now, for the left one has the number.
        robot.type(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shows(robot, "请选新户主")).isFalse();
        assertThat(list(robot).getItems()).isEmpty();
        assertThat(list(robot).isFocused()).as("what had the cursor is gone").isTrue();
        assertThat(shows(robot, "没有看起来重复的人")).isTrue();
        var kept = town.hamlet.of(town.kept);
        assertThat(kept.id()).isEqualTo(town.gone);
        assertThat(kept.name()).isEqualTo("张德山");
        assertThat(dialogs.said()).last().asString().contains("已合并到张德山名下").contains("1条低保");

        robot.interact(dialogs::undo);
        assertThat(list(robot).getItems()).hasSize(1);
        assertThat(town.hamlet.of(town.kept).name()).isEqualTo("张德山");
        assertThat(town.hamlet.of(town.gone).name()).isEqualTo("张德善");
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void swapsAsksForAHeadAndListsTheMerge(FxRobot robot) {
        robot.clickOn("#swap");
        robot.interact(() -> robot.lookup("#side-householdId").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        robot.clickOn("#merge");
        assertThat(robot.lookup("#trouble").queryAs(Label.class).getText()).contains("请选新户主");
        robot.type(KeyCode.TAB);
        robot.interact(() -> robot.lookup("#side-householdId").query().requestFocus());
        robot.type(KeyCode.LEFT);
        robot.clickOn("#merge");
        assertThat(town.hamlet.of(town.gone).id()).isEqualTo(town.kept);

        robot.clickOn("#merges-tab");
        assertThat(list(robot).getItems()).hasSize(1);
        dialogs.thenConfirm();
        robot.clickOn("#undo-merge");
        assertThat(town.hamlet.of(town.gone).id()).isEqualTo(town.gone);
        assertThat(shows(robot, "已撤销")).isTrue();
        assertThat(robot.lookup("#undo-merge").query().isDisabled()).isTrue();
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void saysThatTwoAreDifferentAtOneKey(FxRobot robot) throws Exception {
        robot.interact(() -> list(robot).requestFocus());
        dialogs.thenFill(form -> ((TextField) form.lookup("#note")).setText("堂兄弟"));
        robot.type(KeyCode.D);
        assertThat(list(robot).getItems()).isEmpty();
        robot.clickOn("#differents-tab");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> shows(robot, "堂兄弟"));
        robot.clickOn("#take-back");
        assertThat(list(robot).getItems()).isEmpty();
        robot.clickOn("#pairs-tab");
        assertThat(list(robot).getItems()).hasSize(1);
        robot.clickOn("#open-" + town.kept);
        assertThat(opened).containsExactly(town.kept);
        assertThat(dialogs.failures()).isEmpty();
    }

    @Test
    void goesThroughTheFieldsAndBackAndFromSideToSideByKey(FxRobot robot) {
        robot.interact(() -> list(robot).requestFocus());
        robot.type(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(robot.lookup("#side-idNumber").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(list(robot).isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(robot.lookup("#merges-tab").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(list(robot).isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(robot.lookup("#differents-tab").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.interact(() -> robot.lookup("#differents-tab").query().requestFocus());
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(robot.lookup("#pairs-tab").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(list(robot).getItems()).hasSize(1);
    }

    @Test
    void showsReadersTheListOnly(FxRobot robot) {
        desk = READER;
        robot.interact(() -> {
            list(robot).getSelectionModel().clearSelection();
            page.shown();
            list(robot).getSelectionModel().selectFirst();
        });
        assertThat(robot.lookup("#merge").query().isVisible()).isTrue();
        assertThat(shows(robot, "选一对")).isTrue();
    }
}
