package cn.shegong.filling.ui;

import cn.shegong.filling.FillColumn;
import cn.shegong.filling.FillField;
import cn.shegong.filling.FillSheet;
import cn.shegong.filling.FillingService.Preview;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The columns of the table as the county wrote them, above each what we write into it, below the first rows. */
final class ColumnGrid {
    private static final int LONG = 22;
    private static final double WIDEST = 216;
    private static final String NOTHING = "不填";

    private final FillingViewModel model;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    ColumnGrid(FillingViewModel model) {
        this.model = model;
        grid.getStyleClass().add("sheet-grid");
        grid.setId("columns");
        scroll.getStyleClass().add("detail-scroll");
        model.sheet.addListener(o -> show());
        model.preview.addListener(o -> show());
    }

    Node view() {
        return scroll;
    }

    private void show() {
        var sheet = model.sheet.get();
        double at = scroll.getHvalue();
        var focused = grid.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse("");
        grid.getChildren().clear();
        if (sheet != null) {
            draw(sheet, model.preview.get());
        }
        scroll.setHvalue(at);
        grid.getChildren().stream()
                .filter(node -> !focused.isEmpty() && focused.equals(node.getId()))
                .forEach(Node::requestFocus);
    }

    private void draw(FillSheet sheet, Preview preview) {
        grid.add(cell("填上", "sheet-ours"), 0, 0);
        grid.add(cell("", "sheet-header-number"), 0, 2);
        int rows = preview == null ? 0 : preview.first().size();
        for (int i = 0; i < rows; i++) {
            grid.add(cell(Integer.toString(sheet.zone().firstRow() + i), "sheet-number"), 0, i + 3);
        }
        int place = 1;
        for (var column : sheet.columns()) {
            grid.add(choice(column), place, 0);
            var said = said(column, sheet);
            if (!said.getText().isEmpty()) {
                grid.add(said, place, 1);
            }
            grid.add(cell(column.header().replace("/", " / "), "sheet-header"), place, 2);
            for (int i = 0; i < rows; i++) {
                var value = preview.first().get(i).values().get(column.index());
                grid.add(cell(shown(value), "sheet-cell"), place, i + 3);
            }
            place++;
        }
        if (preview != null && preview.rows() > rows) {
            var more = cell("下面还有 " + (preview.rows() - rows) + " 行，填法一样。", "sheet-cell");
            more.getStyleClass().add("quiet");
            grid.add(more, 1, rows + 3, place, 1);
        }
    }

    private static String shown(Object value) {
        return value == null ? "" : value instanceof BigDecimal money ? money.toPlainString() : value.toString();
    }

    private Node choice(FillColumn column) {
        var choice = new ComboBox<FillField>();
        choice.setId("column" + column.index());
        choice.getItems().add(null);
        choice.getItems().addAll(model.fields);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(FillField field) {
                return field == null ? NOTHING : field.label();
            }

            @Override
            public FillField fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        choice.setValue(column.field());
        var label = column.filled() ? column.field().label() : NOTHING;
        choice.setPrefWidth(Math.max(96, label.length() * 13 + 52));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(18);
        choice.getStyleClass().add("sheet-target");
        choice.addEventFilter(KeyEvent.KEY_TYPED, new TypedChoice(choice)::typed);
        onChosen(choice, field -> model.correct(column.index(), field));
        return choice;
    }

    /** Once for each choice, when the list closes or the choice is left. */
    private static void onChosen(ComboBox<FillField> choice, Consumer<FillField> act) {
        var known = new AtomicReference<>(choice.getValue());
        Runnable check = () -> {
            var chosen = choice.getValue();
            if (known.getAndSet(chosen) != chosen) {
                act.accept(chosen);
            }
        };
        choice.setOnHidden(e -> check.run());
        choice.focusedProperty().addListener((o, was, is) -> {
            if (was && !choice.isShowing()) {
                check.run();
            }
        });
    }

    private static Label said(FillColumn column, FillSheet sheet) {
        var text = column.chosen()
                ? "您选的，记住了"
                : !column.filled() ? column.why() : sheet.zone().hidden().contains(column.index()) ? "隐藏的列" : "";
        var label = cell(text, "sheet-ours");
        boolean unknown = !column.filled() && !column.chosen() && column.why().startsWith("不认识");
        label.getStyleClass().add(unknown ? "warning" : "quiet");
        return label;
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("sheet-box", style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        if (text.length() > LONG) {
            label.setPrefWidth(WIDEST);
            label.setWrapText(style.equals("sheet-ours"));
            label.setTooltip(new Tooltip(text));
        } else {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
