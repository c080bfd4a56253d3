package cn.shegong.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A calm page with one card in the middle: what stands before the station is open or while it is locked. */
final class Cover extends StackPane {
    private final VBox card = new VBox();

    Cover(String title, Node... content) {
        getStyleClass().add("cover");
        var heading = new Label(title);
        heading.getStyleClass().add("page-title");
        card.getStyleClass().addAll("card", "cover-card");
        card.getChildren().add(heading);
        card.getChildren().addAll(content);
        card.setMaxHeight(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(card);
    }

    Cover wide() {
        card.getStyleClass().add("cover-wide");
        return this;
    }

    /** What Esc does, wherever on the page the cursor is. */
    Cover onEscape(Runnable back) {
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                back.run();
            }
        });
        return this;
    }

    /** Puts something below what is already there. */
    void add(Node content) {
        card.getChildren().add(content);
    }

    static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    static Label quiet(String text) {
        var label = text(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
