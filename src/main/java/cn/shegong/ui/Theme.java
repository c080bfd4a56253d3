package cn.shegong.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
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

    /** The name under which a worker's choice is kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The look of that name; the light one for a name that is none. */
    public static Theme of(String key) {
        return Stream.of(values()).filter(t -> t.key().equals(key)).findFirst().orElse(LIGHT);
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
