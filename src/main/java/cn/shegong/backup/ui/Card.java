package cn.shegong.backup.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card with a heading, and at its right what can be done there. */
final class Card extends VBox {
    Card(String title, Node... actions) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        var head = new HBox(8, heading, spacer);
        head.getChildren().addAll(actions);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(32);
        getStyleClass().add("card");
        getChildren().add(head);
    }

    static Label quiet(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
