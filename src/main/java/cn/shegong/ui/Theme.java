package cn.shegong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.scene.text.Font;

/** Light and dark look, and the bundled window font; to be called before the first control is made. */
public enum Theme {
    LIGHT("浅色", "station-light.css"),
    DARK("深色", "station-dark.css");

    private final String label;
    private final String sheet;

    Theme(String label, String sheet) {
        this.label = label;
        this.sheet = sheet;
    }

    public String label() {
        return label;
    }

    /** Makes this the look of every window, dialogs and popups included. */
    public void apply() {
        Application.setUserAgentStylesheet(Theme.class.getResource(sheet).toExternalForm());
    }

    /** Loads the window font, so that no font of the system is needed. */
    public static void loadFonts() {
        for (var name : new String[] {"NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"}) {
            try (var in = Theme.class.getResourceAsStream("/fonts/" + name)) {
                Font.loadFont(in, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
