package cn.shegong.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/** What was done last can be taken back by Ctrl+Z as long as it is offered; in a text the key stays the text's own. */
final class Undoing {
    /** Long enough to read what was done, and to think. */
    static final Duration OFFERED = Duration.seconds(10);

    private static final KeyCodeCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final PauseTransition over = new PauseTransition(OFFERED);
    private final EventHandler<KeyEvent> key = this::press;
    private List<Window> windows = List.of();
    private Runnable undo;

    Undoing() {
        over.setOnFinished(e -> withdraw());
    }

    /** In the place of what was offered before; the message that says so already stands there. */
    void offer(Runnable what) {
        withdraw();
        // As long as a message is shown, its window is asked for every key before the one with the cursor.
        windows = List.copyOf(Window.getWindows());
        undo = what;
        windows.forEach(window -> window.addEventFilter(KeyEvent.KEY_PRESSED, key));
        over.playFromStart();
    }

    /** Takes it back, once. */
    void undo() {
        var what = undo;
        withdraw();
        if (what != null) {
            what.run();
        }
    }

    private void withdraw() {
        over.stop();
        windows.forEach(window -> window.removeEventFilter(KeyEvent.KEY_PRESSED, key));
        windows = List.of();
        undo = null;
    }

    private void press(KeyEvent e) {
        if (UNDO.match(e) && !typing()) {
            e.consume();
            undo();
        }
    }

    private boolean typing() {
        return windows.stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .anyMatch(window ->
                        window.getScene().getFocusOwner() instanceof TextInputControl text && text.isUndoable());
    }
}
