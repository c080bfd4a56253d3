package cn.shegong.intake.ui;

import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Target;
import cn.shegong.intake.Verdict;
import cn.shegong.resident.IdNumber;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Columns;
import cn.shegong.ui.Empty;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Step two: what is different, counted, filtered, decided row by row or by kind. */
final class CompareView {
    private final ComparisonViewModel model;
    private final IntakeViewModel road;
    private final MissingView missing;
    private final SplitPane split;
    private final StackPane middle = new StackPane();
    private final TableView<PreviewRow> table = new TableView<>();
    private final RowDetail detail;
    private final HBox pills = new HBox();
    private final Label places = new Label();
    private final Button takeAll;
    private final Button skipAll;
    private final VBox view;

    CompareView(Ui ui, IntakeViewModel road, LongConsumer household) {
        model = road.comparison;
        this.road = road;
        missing = new MissingView(
                model,
                new MissingDialogs(ui, road::today, () -> model.preview.get().startsOn(), grant -> road.endReasons()),
                household);
        detail = new RowDetail(ui, model, household, road::today);
        takeAll = Buttons.plain("这类都收", Feather.CHECK_SQUARE, () -> model.takeShown(true));
        skipAll = Buttons.plain("这类都不收", Feather.SQUARE, () -> model.takeShown(false));
        takeAll.setId("takeAll");
        skipAll.setId("skipAll");
        columns();
        table.setId("rows");
        table.setItems(model.rows);
        table.setPlaceholder(new Empty("这一类没有行。"));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.selected.set(is);
            }
        });
        model.selected.addListener((o, was, is) -> select(is));
        model.preview.addListener((o, was, is) -> refresh());
        model.filter.addListener((o, was, is) -> refresh());
        places.getStyleClass().add("warning");
        places.setWrapText(true);
        places.setMinHeight(Region.USE_PREF_SIZE);
        places.managedProperty().bind(places.textProperty().isNotEmpty());
        HBox.setHgrow(pills, Priority.ALWAYS);
        var above = new HBox(8, pills, takeAll, skipAll);
        above.setAlignment(Pos.CENTER_LEFT);
        split = new SplitPane(table, detail.view());
        split.setDividerPositions(0.67);
        SplitPane.setResizableWithParent(detail.view(), false);
        VBox.setVgrow(middle, Priority.ALWAYS);
        model.onlyMissing.addListener((o, was, is) -> refresh());
        view = new VBox(8, above, places, middle, foot());
    }

    Node shown() {
        fitColumns();
        select(model.selected.get());
        return view;
    }

    /** Puts the cursor into the list. */
    void begin() {
        if (model.onlyMissing.get()) {
            missing.begin();
        } else {
            table.requestFocus();
        }
    }

    private void select(PreviewRow row) {
        if (row != null && row != table.getSelectionModel().getSelectedItem()) {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
        }
        detail.show(row);
    }

    private void refresh() {
        if (model.preview.get() == null) {
            return;
        }
        // Put in anew it would lose the cursor.
        var wanted = model.onlyMissing.get() ? missing.view() : split;
        if (!middle.getChildren().contains(wanted)) {
            middle.getChildren().setAll(wanted);
        }
        var choice = new OneOf<>(Shown.ALL, this::label, false);
        choice.setId("verdicts");
        choice.valueProperty().set(new Shown(model.filter.get(), model.onlyMissing.get()));
        choice.valueProperty().addListener((o, was, is) -> show(is));
        boolean had =
                !pills.getChildren().isEmpty() && pills.getChildren().get(0).isFocused();
        pills.getChildren().setAll(choice);
        HBox.setHgrow(choice, Priority.ALWAYS);
        if (had) {
            choice.requestFocus();
        }
        takeAll.setVisible(model.filterCanBeTaken());
        skipAll.setVisible(model.filterCanBeTaken());
        takeAll.setManaged(takeAll.isVisible());
        skipAll.setManaged(skipAll.isVisible());
        var notes = new ArrayList<String>();
        if (road.asBefore.get()) {
            notes.add("按上次的版式读的，直接比较了。要看读得对不对、换花名册，点“上一步”。");
        }
        notes.addAll(model.preview.get().notes());
        var fresh = model.preview.get().newPlaces();
        if (!fresh.isEmpty()) {
            notes.add(Words.newPlaces(fresh));
        }
        places.setText(String.join("\n", notes));
    }

    /** One of the counters above: rows of a verdict, all rows, or who is missing. */
    private record Shown(Verdict verdict, boolean missing) {
        static final List<Shown> ALL = List.of(
                new Shown(null, false),
                new Shown(Verdict.NEW, false),
                new Shown(Verdict.SAME, false),
                new Shown(Verdict.DIFFERENT, false),
                new Shown(null, true),
                new Shown(Verdict.PERHAPS_SAME, false),
                new Shown(Verdict.REFUSED, false));
    }

    private String label(Shown shown) {
        return shown.missing()
                ? "名单上没有 " + model.missing.size()
                : Words.filterLabel(shown.verdict(), model.count(shown.verdict()));
    }

    private void show(Shown shown) {
        model.filter.set(shown.missing() ? null : shown.verdict());
        model.onlyMissing.set(shown.missing());
    }

    private void columns() {
        Columns.of(table)
                .number("行", 44, row -> row.row().rowNumber())
                .text("户主", 72, this::headName)
                .text("姓名", 72, row -> row.row().name())
                .text("关系", 60, row -> row.row().text(Target.RELATION))
                .text("村组", 120, Words::place)
                .text("身份证号", 146, CompareView::number)
                .node("结果", 80, Words::chip)
                .text("为什么、改什么", 240, Words::reason);
        var all = table.getColumns();
        // What is left goes to the reasons; the others have what their content needs.
        all.subList(0, all.size() - 1).forEach(column -> fix(column, column.getPrefWidth()));
    }

    /** Households only where the list has them; names as wide as the longest, for they are never cut. */
    private void fitColumns() {
        var all = table.getColumns();
        boolean households = model.namesHouseholds();
        fix(all.get(1), width(this::headName));
        fix(all.get(2), width(row -> row.row().name()));
        all.get(1).setVisible(households);
        all.get(3).setVisible(households);
        all.get(4).setVisible(!households);
    }

    private static void fix(TableColumn<PreviewRow, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }

    private String headName(PreviewRow row) {
        return model.householdOf(row) == null ? "" : model.householdOf(row).headName();
    }

    private double width(Function<PreviewRow, String> name) {
        int longest = model.preview.get().rows().stream()
                .mapToInt(row -> name.apply(row).length())
                .max()
                .orElse(0);
        return Math.max(64, longest * 13 + 20);
    }

    private static String number(PreviewRow row) {
        return Words.masked(row.row().idNumber().map(IdNumber::text).orElseGet(() -> row.row()
                .text(Target.ID_NUMBER)));
    }

    private void keys(KeyEvent e) {
        var row = table.getSelectionModel().getSelectedItem();
        if (row == null || e.isShortcutDown()) {
            return;
        }
        if (e.getCode() == KeyCode.SPACE) {
            model.toggle(row);
            e.consume();
        } else if (e.getCode() == KeyCode.R) {
            detail.askWhyNot(row);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            detail.begin();
            e.consume();
        }
    }

    private Node foot() {
        var refused = Buttons.plain("把不能收的存成 Excel…", Feather.SAVE, road::saveRefused);
        refused.setId("saveRefused");
        refused.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.count(Verdict.REFUSED) + model.count(Verdict.PERHAPS_SAME) == 0, model.preview));
        var next = Buttons.primary("收下…", Feather.ARROW_RIGHT, road::next);
        next.setId("next");
        var keys = Bindings.when(model.onlyMissing)
                .then("Delete 退出 · 空格 不退出 · Ctrl+Enter")
                .otherwise("空格 收或不收 · R 不收的原因 · Enter 看右边 · Ctrl+Enter");
        return Foot.of(road, next, keys, refused);
    }
}
