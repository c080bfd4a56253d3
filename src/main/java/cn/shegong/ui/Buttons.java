package cn.shegong.ui;

import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons as the whole product has them: an icon and a verb. */
public final class Buttons {
    private Buttons() {}

    /** The one primary action of a page. */
    public static Button primary(String verb, Ikon icon, Runnable act) {
        var button = plain(verb, icon, act);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A button that leads back; Esc presses it as well. */
    public static Button leave(String verb, Ikon icon, Runnable act) {
        var button = plain(verb, icon, act);
        button.setCancelButton(true);
        return button;
    }

    public static Button plain(String verb, Ikon icon, Runnable act) {
        var button = new Button(verb, new FontIcon(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }
}
