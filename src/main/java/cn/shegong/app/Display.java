package cn.shegong.app;

import java.util.Locale;

/** Whether a window can be opened here at all. */
final class Display {
    private Display() {}

    /** On Linux a display is named in the environment; Windows and macOS always have one. */
    static boolean there() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows") || system.contains("mac")) {
            return true;
        }
        var display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }
}
