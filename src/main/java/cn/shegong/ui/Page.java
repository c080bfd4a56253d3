package cn.shegong.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;

/** One page of the window: the shell draws the navigation from these and shows one at a time. */
public interface Page {
    /** Its name in the navigation and over the page, two to five characters. */
    String title();

    /** What one does here, in one sentence; also the first line of its help. */
    String purpose();

    Ikon icon();

    /** The heading it stands under in the navigation: 人, 服务, 站务, 上报; empty for the first ones. */
    String group();

    /** The page itself; built once. */
    Parent view();

    /** Called every time the page comes to the front: read afresh what others may have changed. */
    void shown();

    /** Whether the worker at the desk may look at it; what is not offered is not in the navigation. */
    default boolean offered() {
        return true;
    }

    /** How many things are due here; 0 shows no number. */
    default int due() {
        return 0;
    }

    /** Buttons at the top right, the one primary action last; its key is Ctrl+N. */
    default List<Button> actions() {
        return List.of();
    }

    /** One step back inside the page (Alt+Left, Esc); false when it stands where it begins. */
    default boolean back() {
        return false;
    }

    /** Called before another page comes to the front or the window locks: put what is half typed into a draft. */
    default void leaving() {}
}
