package cn.shegong.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where a list is empty: why, and the one button that changes it. */
public final class Empty extends VBox {
    public Empty(String why) {
        this(why, "", () -> {});
    }

    public Empty(String why, String verb, Runnable act) {
        super(12);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty");
        var label = new Label(why);
        label.setWrapText(true);
        label.setMaxWidth(420);
        label.setAlignment(Pos.CENTER);
        getChildren().add(label);
        if (!verb.isEmpty()) {
            var button = new Button(verb);
            button.getStyleClass().add("accent");
            button.setOnAction(e -> act.run());
            getChildren().add(button);
        }
    }

    /** A second way on, less likely than the first. */
    public Empty or(String verb, Runnable act) {
        var button = new Button(verb);
        button.setOnAction(e -> act.run());
        getChildren().add(button);
        return this;
    }
}
