package cn.shegong.intake.ui;

import cn.shegong.base.Problem;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Target;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One cell of a row: what the list says, what is wrong with it, and a field to type over it. */
final class CellLine extends VBox {
    private final Target target;
    private final String text;
    private final Consumer<String> correct;
    private final HBox line = new HBox(8);
    private String sent;

    /** @param correct takes what was typed over the cell */
    CellLine(PreviewRow row, Target target, List<Problem> problems, Consumer<String> correct) {
        super(2);
        this.target = target;
        this.text = row.row().text(target);
        this.correct = correct;
        this.sent = text;
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        if (problems.stream().allMatch(Problem::warning)) {
            asWords();
        } else {
            asField();
        }
        problems.forEach(problem -> getChildren().add(problem(problem)));
    }

    /** A problem in words, red when it keeps the row from being taken. */
    static Label problem(Problem problem) {
        var label = new Label(problem.message());
        label.getStyleClass().addAll("form-problem", problem.warning() ? "warning" : "problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label name() {
        var name = new Label(target.label());
        name.getStyleClass().add("cell-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        return name;
    }

    private void asWords() {
        var value = new Label(text.isEmpty() ? "—" : Words.masked(text));
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        var change = new Button("改");
        change.setId("change-" + target.field());
        change.getStyleClass().addAll("flat", "change-cell");
        change.setAccessibleText("改" + target.label());
        change.setOnAction(e -> asField().requestFocus());
        line.getChildren().setAll(name(), value, change);
    }

    /** Once for each text: the line is drawn anew when it was taken, and so loses the cursor. */
    private void send(String typed) {
        if (!typed.equals(sent)) {
            sent = typed;
            correct.accept(typed);
        }
    }

    private TextField asField() {
        var field = new TextField(text);
        field.setId("cell-" + target.field());
        field.getStyleClass().add("first-stop");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> send(field.getText()));
        field.focusedProperty().addListener((o, was, is) -> {
            if (was) {
                send(field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                field.setText(text);
                asWords();
            }
        });
        line.getChildren().setAll(name(), field);
        return field;
    }
}
