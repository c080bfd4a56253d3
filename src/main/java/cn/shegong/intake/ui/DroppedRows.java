package cn.shegong.intake.ui;

import cn.shegong.intake.DroppedRow;
import cn.shegong.ui.Columns;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The rows below the headers that were not read as persons, so that one sees that nobody was lost. */
final class DroppedRows extends StackPane {
    DroppedRows(List<DroppedRow> rows) {
        var table = new TableView<DroppedRow>();
        table.setId("droppedRows");
        Columns.of(table)
                .text("工作表", 120, DroppedRow::sheet)
                .number("行", 48, DroppedRow::rowNumber)
                .text("当成了", 110, row -> row.reason().label())
                .text("写的是", 420, DroppedRow::text);
        table.getItems().setAll(rows);
        table.setPrefSize(720, 420);
        getChildren().add(table);
    }
}
