package cn.shegong.intake.ui;

import cn.shegong.ui.Buttons;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line below a step: back at the left, on at the right. */
final class Foot {
    private Foot() {}

    static Node of(IntakeViewModel model, Button next, String keys, Node... between) {
        return of(model, next, new ReadOnlyStringWrapper(keys), between);
    }

    /** @param keys which keys do what; may change with what is shown */
    static Node of(IntakeViewModel model, Button next, ObservableValue<String> keys, Node... between) {
        var back = Buttons.plain("上一步", Feather.ARROW_LEFT, model::back);
        back.setId("back");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hint = new Label();
        hint.textProperty().bind(keys);
        hint.getStyleClass().add("quiet");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(8, back);
        box.getChildren().addAll(between);
        box.getChildren().addAll(space, hint, next);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
