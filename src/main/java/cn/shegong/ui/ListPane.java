package cn.shegong.ui;

import cn.shegong.base.Rows;
import cn.shegong.base.Slice;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list that the store pages and sorts: filters above, the table, who is selected at its right, pages below.
 *
 * @param <R> a row
 */
public final class ListPane<R> extends BorderPane {
    private final Tasks tasks;
    private final Function<Slice, Rows<R>> loader;
    private final String unit;
    private final TableView<R> table = new TableView<>();
    private final Columns<R> columns = Columns.of(table);
    private final FlowPane filters = new FlowPane(8, 8);
    private final Label count = new Label();
    private final HBox above = new HBox(8, filters, count);
    private final SplitPane split = new SplitPane(table);
    private final Button back = pageButton(Feather.CHEVRON_LEFT, "上一页");
    private final Button on = pageButton(Feather.CHEVRON_RIGHT, "下一页");
    private final Label where = new Label();
    private final HBox below = new HBox(8, back, where, on);
    private final PauseTransition typing = new PauseTransition(Duration.millis(150));
    private Slice slice = Slice.first();
    private long loads;
    private boolean alwaysChosen;
    private Predicate<R> wanted;

    /**
     * @param unit how the list counts, e.g. 人 or 户
     * @param loader reads one page; runs off the window's thread
     */
    public ListPane(Tasks tasks, String unit, Function<Slice, Rows<R>> loader) {
        this.tasks = tasks;
        this.unit = unit;
        this.loader = loader;
        getStyleClass().add("list-pane");
        HBox.setHgrow(filters, Priority.ALWAYS);
        above.setAlignment(Pos.CENTER_LEFT);
        above.getStyleClass().add("filter-bar");
        count.setMinWidth(Region.USE_PREF_SIZE);
        below.setAlignment(Pos.CENTER);
        below.getStyleClass().add("page-bar");
        setTop(above);
        setCenter(split);
        setBottom(below);
        back.setOnAction(e -> turn(-1));
        on.setOnAction(e -> turn(1));
        typing.setOnFinished(e -> reload());
        table.setId("list");
        table.setSortPolicy(t -> sorted());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<R, ?>>) c -> sorted());
    }

    public TableView<R> table() {
        return table;
    }

    public Columns<R> columns() {
        return columns;
    }

    /** Filters, in the order in which they are read. */
    public void filters(Node... nodes) {
        filters.getChildren().setAll(nodes);
    }

    /** Something at the right end above the table, e.g. 导出. */
    public void tools(Node... nodes) {
        above.getChildren().addAll(nodes);
    }

    /** Shows what is known of the selected row beside the list. */
    public void detail(Node node) {
        detail(node, 0.66);
    }

    /** @param share of the width that is left to the list */
    public void detail(Node node, double share) {
        split.getItems().setAll(table, node);
        split.setDividerPositions(share);
        SplitPane.setResizableWithParent(node, false);
    }

    public void empty(Node placeholder) {
        table.setPlaceholder(placeholder);
    }

    public ReadOnlyObjectProperty<R> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    /** Whoever stands first is chosen while nobody else is. */
    public void alwaysChosen() {
        alwaysChosen = true;
    }

    /** Chooses the row that fits when the list has been read next, and reads it. */
    public void choose(Predicate<R> fitting) {
        wanted = fitting;
        reload();
    }

    /** Double click or Enter opens a row. */
    public void onOpen(Consumer<R> open) {
        table.setRowFactory(t -> {
            var row = new javafx.scene.control.TableRow<R>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            var row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row);
                e.consume();
            }
        });
    }

    /** The cursor goes to the table, also when it is only just being shown. */
    public void focus() {
        // A split pane has its parts only once it has its skin, and only what is there can have the cursor.
        applyCss();
        table.requestFocus();
    }

    /** The filter changed: back to the first page, once typing stops. */
    public void filterChanged() {
        slice = new Slice(slice.sort(), slice.descending(), 0, slice.limit());
        typing.playFromStart();
    }

    /** How the list is sorted and cut right now; the same order goes to Excel. */
    public Slice slice() {
        return slice;
    }

    /** Reads the page again and keeps the selection where it was. */
    public void reload() {
        long load = ++loads;
        var wanted = slice;
        tasks.run(() -> loader.apply(wanted), rows -> {
            if (load == loads) {
                fill(rows);
            }
        });
    }

    private void fill(Rows<R> rows) {
        int before = table.getSelectionModel().getSelectedIndex();
        var chosen = table.getSelectionModel().getSelectedItem();
        int same = chosen == null ? -1 : rows.rows().indexOf(chosen);
        int selected = same >= 0 ? same : before;
        table.getItems().setAll(rows.rows());
        var fitting = wanted == null
                ? null
                : rows.rows().stream().filter(wanted).findFirst().orElse(null);
        if (fitting != null) {
            wanted = null;
            table.getSelectionModel().select(fitting);
            table.scrollTo(fitting);
        } else if (selected >= 0 && selected < rows.rows().size()) {
            table.getSelectionModel().select(selected);
        } else if (alwaysChosen) {
            table.getSelectionModel().selectFirst();
        }
        count.setText("共 " + rows.total() + " " + unit);
        boolean several = rows.total() > slice.limit();
        below.setVisible(several);
        below.setManaged(several);
        back.setDisable(slice.offset() == 0);
        on.setDisable(slice.offset() + slice.limit() >= rows.total());
        where.setText((slice.offset() + 1) + "–" + Math.min(slice.offset() + slice.limit(), rows.total()));
    }

    private void turn(int pages) {
        slice = new Slice(
                slice.sort(), slice.descending(), Math.max(0, slice.offset() + pages * slice.limit()), slice.limit());
        reload();
        table.scrollTo(0);
    }

    private boolean sorted() {
        var order = table.getSortOrder();
        var sort = order.isEmpty() ? "" : String.valueOf(order.get(0).getUserData());
        boolean descending = !order.isEmpty() && order.get(0).getSortType() == TableColumn.SortType.DESCENDING;
        if (!sort.equals(slice.sort()) || descending != slice.descending()) {
            slice = new Slice(sort, descending, 0, slice.limit());
            reload();
        }
        return true;
    }

    private static Button pageButton(Feather icon, String text) {
        var button = new Button(text, new FontIcon(icon));
        button.getStyleClass().add("flat");
        return button;
    }
}
