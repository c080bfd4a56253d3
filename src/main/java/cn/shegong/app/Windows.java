package cn.shegong.app;

import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows that lie over the main one. */
final class Windows {
    private Windows() {}

    /** Closes dialogs and popups, so that a locked window shows nothing of what was on it. */
    static void closeOthers(Stage main) {
        for (var window : List.copyOf(Window.getWindows())) {
            if (window != main) {
                window.hide();
            }
        }
    }
}
