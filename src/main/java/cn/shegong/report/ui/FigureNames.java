package cn.shegong.report.ui;

import cn.shegong.count.Figure;
import cn.shegong.count.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list that a figure is; a line opens its household. */
final class FigureNames {
    private FigureNames() {}

    /** @param back goes back to the report */
    static Node of(Figure figure, Runnable back, LongConsumer openHousehold) {
        var title = new Label(figure.label() + " " + figure.text());
        title.getStyleClass().add("heading");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var table = new TableView<Line>();
        table.setId("names");
        Columns.of(table)
                .text("村（社区）", 110, line -> line.row().village())
                .text("组", 60, line -> line.row().group())
                .text("姓名", 120, line -> line.row().name())
                .text("说明", 300, Line::note);
        table.getItems().setAll(figure.lines());
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open(table, openHousehold);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open(table, openHousehold);
                e.consume();
            }
        });
        var head = new HBox(8, title, Buttons.plain("看报告", Feather.ARROW_LEFT, back));
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, head, table);
        box.getStyleClass().add("detail");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }

    private static void open(TableView<Line> table, LongConsumer openHousehold) {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null && line.row().householdId() != null) {
            openHousehold.accept(line.row().householdId());
        }
    }
}
