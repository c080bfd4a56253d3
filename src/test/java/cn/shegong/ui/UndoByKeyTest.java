package cn.shegong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UndoByKeyTest {
    private final AtomicInteger undone = new AtomicInteger();
    private TableView<String> list;
    private TextField text;
    private WindowDialogs dialogs;

    @Start
    void open(Stage stage) {
        list = new TableView<>();
        text = new TextField();
        dialogs = new WindowDialogs(() -> stage);
        stage.setScene(new Scene(new VBox(list, text), 600, 400));
        stage.show();
    }

    @Test
    void takesBackWhatWasDoneLastOnce(FxRobot robot) {
        robot.interact(() -> {
            list.requestFocus();
            dialogs.done("已退出", undone::incrementAndGet);
        });
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undone).hasValue(1);
    }

    @Test
    void leavesTheKeyToATextThatIsBeingTyped(FxRobot robot) {
        robot.interact(() -> {
            text.requestFocus();
            dialogs.done("已退出", undone::incrementAndGet);
        });
        robot.write("ab");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undone).hasValue(0);
    }
}
