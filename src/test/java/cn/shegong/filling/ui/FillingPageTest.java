package cn.shegong.filling.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.BlankForm;
import cn.shegong.filling.FillField;
import cn.shegong.filling.FillingTown;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
class FillingPageTest {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private FillingTown town;
    private Path folder;
    private FillingPage page;

    @Start
    void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("filling");
        town = new FillingTown(Files.createDirectory(folder.resolve("store")));
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> HEAD);
        page = new FillingPage(ui, new FillingDesk(town.service, town.town.places, CLOCK));
        var root = new StackPane(page.view());
        stage.setScene(new Scene(root, 1100, 640));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Path form() {
        return BlankForm.named("低保")
                .title(7, "低保对象花名册")
                .line(0, "填报单位：")
                .head("序号", "姓名", "身份证号", "月保障金", "致困原因", "包保领导", "备注")
                .blank(2, 7)
                .foot("合计", "", "", "=SUM(D4:D5)", "", "", "")
                .line(0, "填表人：")
                .write(folder.resolve("空表.xlsx"));
    }

    @Test
    void fillsATableByKeysAloneAndSaysWhatIsMissing(FxRobot robot) throws Exception {
        dialogs.thenChoose(form());
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(robot.lookup("#count").queryAs(Label.class).getText()).isEqualTo("要填 5 行。表里空行 2 行，会加 3 行。");
        assertThat(robot.lookup("#who").queryAs(ComboBox.class).isFocused()).isTrue();

        // A field is chosen for a column that nobody could know, and remembered.
        ComboBox<FillField> choice = robot.lookup("#column5").queryComboBox();
        robot.interact(() -> {
            choice.requestFocus();
            choice.setValue(choice.getItems().stream()
                    .filter(field -> field != null && field.label().equals("最近走访日期"))
                    .findFirst()
                    .orElseThrow());
            robot.lookup("#who").query().requestFocus();
        });
        var again = town.service.read(HEAD, folder.resolve("空表.xlsx"), Progress.NONE);
        assertThat(again.sheets().get(0).columns().get(5).field().label()).isEqualTo("最近走访日期");

        var target = folder.resolve("填好.xlsx");
        dialogs.thenChoose(target);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialogs.failures()).isEmpty();
        assertThat(target).isNotEmptyFile();
        var outcome = robot.lookup("#outcome").queryAs(TableView.class);
        assertThat(outcome.getItems().get(0).toString()).contains("备注").contains("备注留给您写");
        assertThat(outcome.getItems().toString()).contains("李春花");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#columns").tryQuery()).isPresent();
    }

    @Test
    void asksBeforeItFillsATableThatIsFilled(FxRobot robot) {
        var used = BlankForm.named("低保")
                .title(3, "低保名册")
                .head("序号", "姓名", "身份证号")
                .said("1", "赵老四", "220524195001019911")
                .line(0, "填表人：")
                .write(folder.resolve("填过.xlsx"));
        dialogs.thenChoose(used);
        robot.interact(() -> page.actions().get(0).fire());
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(dialogs.said()).anyMatch(said -> said.contains("已经填了 1 行"));
        assertThat(folder.resolve("填好.xlsx")).doesNotExist();
        dialogs.thenConfirm().thenChoose(folder.resolve("填好.xlsx"));
        robot.interact(() -> page.actions().get(0).fire());
        assertThat(folder.resolve("填好.xlsx")).isNotEmptyFile();
    }
}
