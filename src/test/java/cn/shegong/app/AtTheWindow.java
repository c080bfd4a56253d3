package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.disk.DataFolder;
import cn.shegong.store.AuditLine;
import cn.shegong.store.StationStore;
import cn.shegong.store.TestStore;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Tasks;
import cn.shegong.ui.Theme;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A worker before the window: opens it, presses and types, reads what stands there. */
final class AtTheWindow {
    static final Clock CLOCK = Clock.systemDefaultZone();

    final RememberedDialogs dialogs = new RememberedDialogs();
    final Stage stage;
    final FxRobot robot = new FxRobot();
    private Desk desk;

    AtTheWindow(Stage stage) {
        Theme.loadFonts();
        Theme.LIGHT.apply();
        this.stage = stage;
    }

    void open(DataFolder folder) {
        open(folder, CLOCK, new DirectTasks(dialogs));
    }

    void open(DataFolder folder, Clock clock, Tasks tasks) {
        robot.interact(() -> {
            desk = new Desk(stage, folder, clock, dialogs, tasks);
            desk.begin();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The cross in the corner. */
    void cross() {
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    void leave() {
        assertThat(dialogs.failures()).isEmpty();
        robot.interact(() -> desk.leave());
    }

    void signIn() {
        fill("#password", SmallStation.PASSWORD);
        press("#enter");
    }

    void push(KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void fill(String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    void press(String button) {
        var node = robot.lookup(button)
                .match(n -> n instanceof ButtonBase && n.isVisible() && !n.isDisabled())
                .queryAs(ButtonBase.class);
        robot.interact(node::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    Set<String> texts() {
        return robot
                .lookup(n -> n instanceof Labeled l && l.isVisible() && l.getText() != null)
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    /** What was done in a station, newest first. */
    static List<String> deeds(DataFolder folder) {
        try (var store = StationStore.take(folder, CLOCK);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD).database()) {
            return database.audit().newest(9).stream().map(AuditLine::text).toList();
        }
    }
}
