package cn.shegong.resident.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Cards in two columns that scroll together: who on the left, what was done on the right. */
final class TwoColumns extends ScrollPane {
    private final VBox left = new VBox(12);
    private final VBox right = new VBox(12);

    TwoColumns() {
        var grid = new GridPane();
        grid.setHgap(16);
        var narrow = new ColumnConstraints();
        narrow.setPercentWidth(44);
        var wide = new ColumnConstraints();
        wide.setPercentWidth(56);
        grid.getColumnConstraints().addAll(narrow, wide);
        grid.addRow(0, left, right);
        grid.getStyleClass().add("two-columns");
        setContent(grid);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    void fill(List<Node> atLeft, List<Node> atRight) {
        left.getChildren().setAll(atLeft);
        right.getChildren().setAll(atRight);
    }
}
