package cn.shegong.intake.ui;

import cn.shegong.intake.ReadList;
import cn.shegong.intake.ReadSheet;
import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Step one: the sheets as they were read, our names over the sender's columns. */
final class ReadView {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy 年 M 月");
    private static final int NOTES_SHOWN = 2;

    private final Ui ui;
    private final IntakeViewModel model;
    private final ComboBox<Category> category = new ComboBox<>();
    private final SheetGrid grid;
    private final VBox view = new VBox(8);
    private Button next = new Button();
    private String sheetName = "";

    ReadView(Ui ui, IntakeViewModel model) {
        this.ui = ui;
        this.model = model;
        this.grid = new SheetGrid(model);
        category.setId("category");
        category.getItems().setAll(model.categories());
        category.setPromptText("请选");
        category.setConverter(Choices.named(Category::label));
        category.valueProperty().bindBidirectional(model.category);
        model.list.addListener((o, was, is) -> {
            if (is != null) {
                draw(is);
            }
        });
        VBox.setVgrow(grid.view(), Priority.ALWAYS);
    }

    Node shown() {
        return view;
    }

    /** Puts the cursor to where one goes on, or to what has to be chosen before. */
    void begin() {
        if (model.category.get() == null) {
            category.requestFocus();
        } else {
            next.requestFocus();
        }
    }

    private void draw(ReadList list) {
        var cursor = grid.focused();
        var sheet = list.sheets().stream()
                .filter(s -> s.name().equals(sheetName))
                .findFirst()
                .or(() -> list.sheets().stream().findFirst());
        view.getChildren().setAll(summary(list), facts(list), notes());
        if (list.sheets().size() > 1) {
            view.getChildren().add(sheets(list, sheet.orElseThrow()));
        }
        view.getChildren().addAll(grid.view(), foot(list));
        sheet.ifPresent(this::show);
        if (!cursor.isEmpty()) {
            grid.focus(cursor);
        }
    }

    private void show(ReadSheet sheet) {
        sheetName = sheet.name();
        grid.show(sheet);
    }

    private Node summary(ReadList list) {
        var title = new Label(list.title().isEmpty() ? list.fileName() : list.title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var label = new Label("收进花名册");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(category);
        category.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(8, title, label, category);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node facts(ReadList list) {
        var file = list.title().isEmpty() ? "" : list.fileName() + "；";
        var rows = list.rows().size();
        var text = file + list.period().map(MONTH::format).orElse("没有写月份") + "；读到 "
                + list.sheets().size() + " 张表，" + list.households().size() + " 户 " + list.persons() + " 人"
                + (rows == list.persons() ? "" : "（" + rows + " 行）");
        var words = new Label(text);
        words.getStyleClass().add("quiet");
        words.setMinWidth(0);
        var box = new HBox(8, words);
        box.setAlignment(Pos.CENTER_LEFT);
        if (!list.dropped().isEmpty()) {
            var dropped = new Hyperlink("没有当成人的行 " + list.dropped().size());
            dropped.setId("dropped");
            dropped.setMinWidth(Region.USE_PREF_SIZE);
            dropped.setOnAction(e -> ui.dialogs().look("没有当成人的行", new DroppedRows(list.dropped())));
            box.getChildren().add(dropped);
        }
        return box;
    }

    private Node notes() {
        var box = new VBox(2);
        var notes = model.notes();
        notes.stream().limit(NOTES_SHOWN).forEach(note -> {
            var label = new Label(note);
            label.getStyleClass().add("warning");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        });
        if (notes.size() > NOTES_SHOWN) {
            var more = new Hyperlink("还有 " + (notes.size() - NOTES_SHOWN) + " 条说明");
            more.setOnAction(e -> ui.dialogs().tell("读这份名单时", String.join("\n", notes)));
            box.getChildren().add(more);
        }
        box.setManaged(!notes.isEmpty());
        return box;
    }

    private Node sheets(ReadList list, ReadSheet first) {
        var choice =
                new OneOf<>(list.sheets().stream().map(ReadSheet::name).toList(), name -> label(list, name), false);
        choice.setId("sheets");
        choice.valueProperty().set(first.name());
        choice.valueProperty().addListener((o, was, is) -> show(sheet(list, is)));
        return choice;
    }

    private static String label(ReadList list, String name) {
        return name + " " + sheet(list, name).rows().size();
    }

    private static ReadSheet sheet(ReadList list, String name) {
        return list.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Node foot(ReadList list) {
        next = Buttons.primary("看有什么不同", Feather.ARROW_RIGHT, model::next);
        next.setId("next");
        next.disableProperty()
                .bind(model.category
                        .isNull()
                        .or(new SimpleBooleanProperty(list.rows().isEmpty())));
        return Foot.of(model, next, "Ctrl+Enter");
    }
}
