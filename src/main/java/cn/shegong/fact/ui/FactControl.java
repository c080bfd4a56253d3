package cn.shegong.fact.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactRules;
import cn.shegong.ui.DateField;
import cn.shegong.ui.LongText;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/**
 * How one field is filled in.
 *
 * @param text what stands there now; the same as {@code before} while nobody touched it
 */
record FactControl(FactField field, Node node, String before, Supplier<String> text) {
    /** As many choices as can stand side by side. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int SHORT = 8;

    /**
     * @param content as stored
     * @param today decides about days typed without a year
     */
    static FactControl of(FactField field, String content, LocalDate today) {
        return switch (field.kind()) {
            case TEXT -> line(field, content, 24);
            case LONG_TEXT -> longText(field, content);
            case NUMBER, AMOUNT -> line(field, content, SHORT);
            case PHONE -> line(field, FactRules.shown(field, content), 14);
            case ID_NUMBER, DISABILITY_CERTIFICATE -> line(field, FactRules.shown(field, content), 20);
            case DATE -> date(field, content, today);
            case YES_NO -> oneOf(field, List.of("是", "否"), content);
            case CHOICE ->
                field.choices().size() <= SIDE_BY_SIDE ? oneOf(field, field.choices(), content) : combo(field, content);
            case CHOICES -> ticks(field, content);
        };
    }

    boolean changed() {
        return !text.get().equals(before);
    }

    private static FactControl made(FactField field, Node node, Supplier<String> text) {
        return new FactControl(field, node, text.get(), text);
    }

    private static FactControl line(FactField field, String shown, int columns) {
        var line = new TextField(shown);
        line.setPrefColumnCount(columns);
        line.setMaxWidth(TextField.USE_PREF_SIZE);
        return made(field, line, line::getText);
    }

    private static FactControl longText(FactField field, String content) {
        var area = new LongText(3);
        area.setText(content);
        return made(field, area, area::getText);
    }

    private static FactControl date(FactField field, String content, LocalDate today) {
        var date = new DateField(text -> FactControl.day(text, today));
        if (!content.isEmpty()) {
            date.valueProperty().set(LocalDate.parse(content));
        }
        // What is not understood goes on as it stands, for the rules to say so.
        return made(
                field,
                date,
                () -> date.misread()
                        ? date.getText()
                        : Objects.toString(date.valueProperty().get(), ""));
    }

    static Optional<LocalDate> day(String text, LocalDate today) {
        return ChineseDate.read(text, today)
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date);
    }

    private static FactControl oneOf(FactField field, List<String> choices, String content) {
        var one = new OneOf<>(choices, choice -> choice, true);
        one.valueProperty().set(content.isEmpty() ? null : content);
        return made(
                field, one, () -> Objects.requireNonNullElse(one.valueProperty().get(), ""));
    }

    private static FactControl combo(FactField field, String content) {
        var choices = new ArrayList<String>();
        choices.add("");
        choices.addAll(field.choices());
        var combo = new ComboBox<>(FXCollections.observableArrayList(choices));
        combo.setPrefWidth(200);
        combo.setVisibleRowCount(14);
        combo.setValue(content);
        return made(field, combo, () -> Objects.requireNonNullElse(combo.getValue(), ""));
    }

    private static FactControl ticks(FactField field, String content) {
        var chosen = List.of(content.split("、"));
        var all = new ArrayList<Tick>();
        for (var choice : field.choices()) {
            all.add(new Tick(all.size(), choice, chosen.contains(choice)));
        }
        var ticks = FXCollections.observableArrayList(all);
        return made(field, new Ticks(ticks), () -> ticks.stream()
                .filter(tick -> tick.on().get())
                .map(Tick::label)
                .collect(Collectors.joining("、")));
    }
}
