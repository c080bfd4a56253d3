package cn.shegong.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.Fonts;
import cn.shegong.document.TextOfPdf;
import cn.shegong.intake.Batch;
import cn.shegong.intake.MissingGrant;
import cn.shegong.intake.Target;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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

@ExtendWith(ApplicationExtension.class)
class IntakePageTest {
    @TempDir
    static Path temp;

    private ListOffice office;
    private IntakePage page;
    private boolean residentsShown;

    @Start
    void open(Stage stage) {
        office = new ListOffice(temp.resolve(Long.toString(System.nanoTime())));
        var ways = new IntakePage.Ways() {
            @Override
            public void household(long householdId) {
                throw new AssertionError("nobody asked for a household");
            }

            @Override
            public void residents() {
                residentsShown = true;
            }
        };
        page = new IntakePage(
                office.ui,
                office.intake,
                ways,
                (actor, progress) -> Optional.empty(),
                () -> "青松镇社工站",
                Fonts::new,
                office.clock);
        stage.setScene(new Scene(page.view(), 1150, 620));
        stage.show();
        page.shown();
    }

    @AfterEach
    void close() {
        office.close();
        assertThat(office.dialogs.failures()).isEmpty();
    }

    @Test
    void takesAListWithACorrectedColumnAndUndoesIt(FxRobot robot) {
        choose(robot);
        robot.clickOn("#column5");
        robot.clickOn("与户主关系");
        assertThat(robot.lookup("#column5").<ComboBox<Target>>query().getValue())
                .isEqualTo(Target.RELATION);
        goOn(robot);
        goOn(robot);
        assertThat(robot.lookup(".card .heading").queryAs(Label.class).getText())
                .contains("新增 1 户 2 人");
        goOn(robot);
        assertThat(robot.lookup("#counts").queryAs(Label.class).getText()).contains("新增 2 人", "不能收 1 行");
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");
        robot.clickOn("#residents");
        assertThat(residentsShown).isTrue();
        robot.clickOn("#undo");
        assertThat(office.names()).isEmpty();
        assertThat(robot.lookup("#batches").<TableView<Batch>>query().getItems())
                .hasSize(1);
    }

    @Test
    void correctsARefusedRowAndLeavesAnotherOutWithTheKeysAlone(FxRobot robot) {
        choose(robot);
        goOn(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.ENTER);
        var field = robot.lookup("#cell-idNumber").queryAs(TextField.class);
        assertThat(field.isFocused()).isTrue();
        robot.interact(field::selectAll);
        robot.write(ListOffice.DUAN).type(KeyCode.ENTER);
        assertThat(robot.lookup("#cell-idNumber").queryAll()).isEmpty();
        goOn(robot);
        goOn(robot);
        assertThat(office.names()).containsExactly("段成", "高玉山");
    }

    @Test
    void reconcilesTheNextMonthWithTheKeysAlone(FxRobot robot) {
        choose(robot);
        goOn(robot);
        goOn(robot);
        goOn(robot);
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");

        office.dialogs.thenChoose(office.nextMonth());
        robot.interact(() -> page.actions().get(0).fire());
        // The layout is known, so there is nothing to ask before comparing.
        assertThat(robot.lookup("#verdicts").tryQuery()).isPresent();
        robot.clickOn("名单上没有 1");
        var missing = robot.lookup("#missing").<TableView<MissingGrant>>query();
        assertThat(missing.getItems()).singleElement().satisfies(grant -> assertThat(grant.people())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEqualTo("林桂兰")));
        robot.interact(missing::requestFocus);
        office.dialogs.thenFill(form -> {
            var reason = (ComboBox<?>) form.lookup("#reason");
            reason.getEditor().setText("死亡");
        });
        robot.type(KeyCode.DELETE);
        assertThat(missing.getItems().get(0).decision()).hasValueSatisfying(decision -> {
            assertThat(decision.died()).isTrue();
            assertThat(decision.on()).isEqualTo(LocalDate.of(2026, 11, 1));
        });
        goOn(robot);
        assertThat(robot.lookup(".card .heading").queryAs(Label.class).getText())
                .contains("退出 1 处");
        goOn(robot);
        assertThat(robot.lookup("#counts").queryAs(Label.class).getText()).contains("退出 1 处");
        assertThat(office.names()).containsExactly("段小成", "段成", "高玉山");

        var paper = temp.resolve("核对" + System.nanoTime() + ".pdf");
        office.dialogs.thenChoose(paper);
        robot.clickOn("#saveProtocol");
        assertThat(TextOfPdf.read(paper)).contains("低保名单核对记录（2026年11月）", "林桂兰", "死亡");
        robot.clickOn("#undo");
        assertThat(office.names()).containsExactly("林桂兰", "高玉山");
    }

    private void choose(FxRobot robot) {
        office.dialogs.thenChoose(office.list());
        robot.interact(() -> page.actions().get(0).fire());
    }

    private static void goOn(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }
}
