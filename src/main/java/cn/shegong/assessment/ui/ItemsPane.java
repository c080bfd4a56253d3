package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Instrument;
import cn.shegong.assessment.Item;
import cn.shegong.base.ChineseDate;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The questions of an instrument as a form, drawn from its definition; what was answered last time stands beside. */
final class ItemsPane {
    private final SheetViewModel model;
    private final LocalDate today;
    private final FormPane pane = new FormPane();
    private final List<Runnable> refresh = new ArrayList<>();
    private boolean showing;

    ItemsPane(SheetViewModel model, Instrument instrument, LocalDate today) {
        this.model = model;
        this.today = today;
        int number = 0;
        for (var section : instrument.sections()) {
            pane.section(section.label());
            if (!section.help().isEmpty()) {
                pane.wide(quiet(section.help()));
            }
            for (var item : section.items()) {
                number++;
                var name = number + ". " + item.label();
                var line = line(item, instrument.keysArePoints());
                if (item.needed()) {
                    pane.required(name, item.code(), line);
                } else {
                    pane.field(name, item.code(), line);
                }
            }
        }
    }

    FormPane pane() {
        return pane;
    }

    /** Shows what is answered and what was answered last time. */
    void show() {
        showing = true;
        refresh.forEach(Runnable::run);
        showing = false;
    }

    private Node line(Item item, boolean keysArePoints) {
        var note = quiet("");
        var control =
                item.chosen() ? choice(item, keysArePoints) : item.kind() == Item.Kind.DATE ? date(item) : text(item);
        refresh.add(() -> {
            var earlier = model.earlierAnswer(item);
            var words = item.help() + (earlier.isEmpty() ? "" : (item.help().isEmpty() ? "" : "　") + "上次：" + earlier);
            note.setText(words);
            note.setVisible(!words.isEmpty());
            note.setManaged(!words.isEmpty());
        });
        return new VBox(2, control, note);
    }

    private Node choice(Item item, boolean keysArePoints) {
        var choice = new ItemChoice[1];
        choice[0] = new ItemChoice(item, keysArePoints, values -> model.answer(item, values), () -> next(choice[0]));
        refresh.add(() -> choice[0].show(
                model.fields.answers.get(),
                model.earlier.get() == null
                        ? Answers.NONE
                        : model.earlier.get().sheet().answers()));
        choice[0].setId(SheetForm.ANSWER + item.code());
        return choice[0];
    }

    private Node text(Item item) {
        var field = new TextField();
        field.setId(SheetForm.ANSWER + item.code());
        boolean number = item.kind() != Item.Kind.TEXT;
        field.setPrefColumnCount(number ? 10 : 40);
        if (number) {
            field.setMaxWidth(Region.USE_PREF_SIZE);
        }
        field.setPromptText(item.kind() == Item.Kind.AMOUNT ? "元" : item.unit());
        field.textProperty().addListener((o, was, is) -> {
            if (!showing) {
                model.answer(item, List.of(is));
            }
        });
        refresh.add(() -> {
            if (!field.isFocused()) {
                field.setText(model.fields.answers.get().one(item).orElse(""));
            }
        });
        return field;
    }

    private Node date(Item item) {
        var field = new DateField(text -> ChineseDate.read(text, today)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        field.setId(SheetForm.ANSWER + item.code());
        field.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                model.answer(item, is == null ? List.of() : List.of(is.toString()));
            }
        });
        refresh.add(() -> {
            if (!field.isFocused()) {
                field.valueProperty()
                        .set(model.fields
                                .answers
                                .get()
                                .one(item)
                                .map(LocalDate::parse)
                                .orElse(null));
            }
        });
        return field;
    }

    /** As Enter does in a form. */
    private static void next(Node node) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
