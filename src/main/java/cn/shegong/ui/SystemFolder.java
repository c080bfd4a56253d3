package cn.shegong.ui;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** A folder in the window that the system itself has for folders. */
public final class SystemFolder {
    private SystemFolder() {}

    /**
     * Opens it; where the system has no such window its path goes to the clipboard instead.
     *
     * @param copied called after the path was copied
     */
    public static void open(Tasks tasks, Path folder, Runnable copied) {
        tasks.run(() -> opened(folder), opened -> {
            if (!opened) {
                var content = new ClipboardContent();
                content.putString(folder.toString());
                Clipboard.getSystemClipboard().setContent(content);
                copied.run();
            }
        });
    }

    private static boolean opened(Path folder) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                Desktop.getDesktop().open(folder.toFile());
                return true;
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
