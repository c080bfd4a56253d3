package cn.shegong.intake.ui;

import cn.shegong.intake.ColumnMapping.Column;
import cn.shegong.intake.ListRow;
import cn.shegong.intake.ReadSheet;
import cn.shegong.intake.Sureness;
import cn.shegong.intake.Target;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The first rows of a sheet as they stand in the file, with the found header marked and our names above it. */
final class SheetGrid {
    private static final int ROWS = 40;
    private static final double WIDEST = 240;
    private static final int LONG = 19;

    private final IntakeViewModel model;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    SheetGrid(IntakeViewModel model) {
        this.model = model;
        grid.getStyleClass().add("sheet-grid");
        grid.setId("sheet");
        scroll.getStyleClass().add("detail-scroll");
    }

    Node view() {
        return scroll;
    }

    /** The id of the column's choice that has the cursor, or empty. */
    String focused() {
        return grid.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse("");
    }

    void focus(String id) {
        grid.getChildren().stream().filter(node -> id.equals(node.getId())).forEach(Node::requestFocus);
    }

    void show(ReadSheet sheet) {
        double at = scroll.getHvalue();
        grid.getChildren().clear();
        grid.add(cell("收作", "sheet-ours"), 0, 0);
        grid.add(cell(sheet.headerRow() == 0 ? "" : Integer.toString(sheet.headerRow()), "sheet-header-number"), 0, 2);
        var rows = sheet.rows().stream().limit(ROWS).toList();
        int place = 1;
        for (var column : sheet.mapping().columns()) {
            if (!empty(column, rows)) {
                column(sheet, column, rows, place++);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            grid.add(cell(Integer.toString(rows.get(i).rowNumber()), "sheet-number"), 0, i + 3);
        }
        if (sheet.rows().size() > ROWS) {
            var more = new Label("下面还有 " + (sheet.rows().size() - ROWS) + " 行，读法一样。");
            more.getStyleClass().addAll("quiet", "sheet-cell");
            grid.add(more, 0, ROWS + 3, place, 1);
        }
        scroll.setHvalue(at);
    }

    private static boolean empty(Column column, List<ListRow> rows) {
        return column.header().isEmpty()
                && column.target() == Target.UNUSED
                && rows.stream().allMatch(row -> text(row, column).isEmpty());
    }

    private void column(ReadSheet sheet, Column column, List<ListRow> rows, int place) {
        grid.add(targets(sheet, column), place, 0);
        var said = sureness(column);
        if (!said.getText().isEmpty()) {
            grid.add(said, place, 1);
        }
        grid.add(cell(column.header(), "sheet-header"), place, 2);
        for (int i = 0; i < rows.size(); i++) {
            var label = cell(Words.masked(text(rows.get(i), column)), "sheet-cell");
            if (column.target() == Target.UNUSED) {
                label.getStyleClass().add("quiet");
            }
            grid.add(label, place, i + 3);
        }
    }

    private static String text(ListRow row, Column column) {
        return column.index() < row.raw().size() ? row.raw().get(column.index()) : "";
    }

    private Node targets(ReadSheet sheet, Column column) {
        var choice = new ComboBox<Target>();
        choice.setId("column" + column.index());
        choice.getItems().setAll(Target.values());
        choice.setConverter(Choices.named(Target::label));
        choice.setValue(column.target());
        // As wide as what is chosen, not as the widest of all choices.
        choice.setPrefWidth(column.target().label().length() * 13 + 52);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(16);
        Choices.onChosen(choice, target -> model.correct(sheet, column.index(), target));
        choice.getStyleClass().add("sheet-target");
        return choice;
    }

    private static Label sureness(Column column) {
        boolean unsure = column.sureness().compareTo(Sureness.LIKELY) < 0
                && !(column.target() == Target.UNUSED && column.header().isEmpty());
        var label = cell(unsure ? column.sureness().label() + "，请看" : said(column), "sheet-ours");
        label.getStyleClass().add(unsure ? "warning" : "quiet");
        return label;
    }

    private static String said(Column column) {
        if (column.target() == Target.UNUSED) {
            return column.header().isEmpty() ? "" : "没有用上";
        }
        return column.sureness() == Sureness.SURE ? "" : column.sureness().label();
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("sheet-box", style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        if (text.length() > LONG) {
            label.setPrefWidth(WIDEST);
            label.setTooltip(new Tooltip(text));
        } else {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
