package cn.shegong.ui;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text of some lines within a form: Enter and Tab go to the next field, Shift+Enter starts a new line. */
public final class LongText extends TextArea {
    /** @param rows lines that show */
    public LongText(int rows) {
        setWrapText(true);
        setPrefRowCount(rows);
        setMinHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void steer(KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            replaceSelection("\n");
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.TAB) {
            boolean back = e.getCode() == KeyCode.TAB && e.isShiftDown();
            e.consume();
            // With Ctrl the key leaves the field instead of being typed into it.
            Event.fireEvent(this, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, true, false, false));
        }
    }
}
