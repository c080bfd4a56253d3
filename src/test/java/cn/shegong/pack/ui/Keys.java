package cn.shegong.pack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A keyboard that counts: each key, each character and each chord is one press. */
final class Keys {
    private static final int MOST = 40;

    private final FxRobot robot;
    private final Stage stage;
    private int presses;

    Keys(FxRobot robot, Stage stage) {
        this.robot = robot;
        this.stage = stage;
    }

    /** Enter goes from field to field until the cursor is in one. */
    Keys to(String id) {
        for (int i = 0; i < MOST && !in(id); i++) {
            press(KeyCode.ENTER);
        }
        assertThat(in(id)).as("the cursor comes to " + id).isTrue();
        return this;
    }

    private boolean in(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    Keys press(KeyCode... keys) {
        for (var key : keys) {
            robot.type(key);
            presses++;
        }
        return this;
    }

    /** Over what stands in the field already. */
    Keys write(String text) {
        robot.write(text);
        presses += text.length();
        return this;
    }

    /** Saves, and says how many presses it took since the last time. */
    int save() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        int all = presses + 1;
        presses = 0;
        return all;
    }
}
