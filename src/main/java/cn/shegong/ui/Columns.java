package cn.shegong.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** A table's columns, one line each. */
public final class Columns<R> {
    private final TableView<R> table;

    private Columns(TableView<R> table) {
        this.table = table;
    }

    /** A table ready for columns: rows of 32 px, no zebra, no empty columns at the right. */
    public static <R> Columns<R> of(TableView<R> table) {
        table.getStyleClass().add("desk-table");
        table.setFixedCellSize(32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return new Columns<>(table);
    }

    /**
     * A column of text; what does not fit is shown in full when pointed at.
     *
     * @param sort the name by which the store sorts this column, or empty when it cannot
     */
    public Columns<R> text(String title, double width, String sort, Function<R, String> value) {
        return add(title, width, sort, value, "");
    }

    public Columns<R> text(String title, double width, Function<R, String> value) {
        return add(title, width, "", value, "");
    }

    /** A column of numbers, right-aligned with even figures. */
    public Columns<R> number(String title, double width, Function<R, ?> value) {
        return add(
                title,
                width,
                "",
                r -> value.apply(r) == null ? "" : value.apply(r).toString(),
                "number-cell");
    }

    /** The same, sorted by the store under a name. */
    public Columns<R> number(String title, double width, String sort, Function<R, String> value) {
        return add(title, width, sort, value, "number-cell");
    }

    /** A column drawn by the page: chips, buttons. */
    public Columns<R> node(String title, double width, Function<R, Node> value) {
        return drawn(title, width, value, "node-cell");
    }

    /** The same for figures that lead to their list, right-aligned. */
    public Columns<R> figure(String title, double width, Function<R, Node> value) {
        return drawn(title, width, value, "number-cell");
    }

    private Columns<R> drawn(String title, double width, Function<R, Node> value, String style) {
        var column = column(title, width, "");
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            {
                getStyleClass().add(style);
            }

            @Override
            protected void updateItem(Object row, boolean empty) {
                super.updateItem(row, empty);
                @SuppressWarnings("unchecked")
                var typed = (R) row;
                setGraphic(empty || row == null ? null : value.apply(typed));
            }
        });
        return this;
    }

    private Columns<R> add(String title, double width, String sort, Function<R, String> value, String style) {
        var column = column(title, width, sort);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
        column.setCellFactory(c -> new TextCell<>(style));
        return this;
    }

    private TableColumn<R, Object> column(String title, double width, String sort) {
        var column = new TableColumn<R, Object>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 48));
        column.setSortable(!sort.isEmpty());
        column.setUserData(sort);
        column.setReorderable(true);
        table.getColumns().add(column);
        return column;
    }

    /** Text that tells its full length in a tooltip when it is cut. */
    private static final class TextCell<R> extends TableCell<R, Object> {
        private final Tooltip full = new Tooltip();

        TextCell(String style) {
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
            full.setWrapText(true);
            full.setMaxWidth(480);
        }

        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            var text = empty || item == null ? "" : item.toString();
            setText(text);
            full.setText(text);
            setTooltip(text.length() > 6 ? full : null);
        }
    }
}
