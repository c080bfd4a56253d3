package cn.shegong.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What stands beside a list about the chosen line: parts under each other, scrolled downwards only. */
public abstract class DetailScroll extends ScrollPane {
    /** The parts, filled anew for every line. */
    protected final VBox contents = new VBox();

    /** @param least width below which the list gives way */
    protected DetailScroll(double least) {
        super();
        contents.getStyleClass().add("detail");
        setContent(contents);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("detail-scroll");
        setMinWidth(least);
    }

    /**
     * Words that are wrapped and never cut.
     *
     * @param style a style class, or empty
     */
    protected static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
