package cn.shegong.ui;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/** What was done last can be taken back by Ctrl+Z as long as it is offered; in a text the key stays the text's own. */
final class Undoing {
    /** Long enough to read what was done, and to think. */
    static final Duration OFFERED = Duration.seconds(10);

    private static final KeyCodeCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final PauseTransition over = new PauseTransition(OFFERED);
    private final EventHandler<KeyEvent> key = this::press;
    private Window window;
    private Runnable undo;

    Undoing() {
        over.setOnFinished(e -> withdraw());
    }

    /** In the place of what was offered before. */
    void offer(Window where, Runnable what) {
        withdraw();
        window = where;
        undo = what;
        if (window != null) {
            window.addEventFilter(KeyEvent.KEY_PRESSED, key);
        }
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
        if (window != null) {
            window.removeEventFilter(KeyEvent.KEY_PRESSED, key);
        }
        window = null;
        undo = null;
    }

    private void press(KeyEvent e) {
        boolean typing = e.getTarget() instanceof TextInputControl text && text.isUndoable();
        if (UNDO.match(e) && !typing) {
            e.consume();
            undo();
        }
    }
}
