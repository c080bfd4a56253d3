package cn.shegong.visit.ui;

import cn.shegong.visit.Situation;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field of the situation with last visit's answer in grey beside it; F2 or a click takes it over. */
final class LastAnswer extends HBox {
    /**
     * @param name the field's name, which becomes the text field's id
     * @param heading reads the answer under this heading
     */
    LastAnswer(
            String name,
            TextField field,
            ObjectProperty<Situation> last,
            Function<Situation, String> heading,
            Runnable takeOver) {
        super(8);
        var answer = new Label();
        answer.getStyleClass().add("last-answer");
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setOnMouseClicked(e -> takeOver.run());
        answer.setPrefWidth(0);
        field.setId(name);
        field.setPrefWidth(0);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(answer, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        var full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(480);
        answer.textProperty().bind(last.map(s -> heading.apply(s).isEmpty() ? "" : "上次：" + heading.apply(s)));
        full.textProperty().bind(last.map(s -> heading.apply(s) + "（F2 照上次填）"));
        answer.setTooltip(full);
        answer.managedProperty().bind(answer.textProperty().isNotEmpty());
        getChildren().addAll(field, answer);
        onF2(field, takeOver);
    }

    /** Takes over what stood there last time when F2 is pressed in a field. */
    static void onF2(Node field, Runnable takeOver) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.F2) {
                takeOver.run();
                e.consume();
            }
        });
    }
}
