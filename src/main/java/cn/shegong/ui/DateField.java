package cn.shegong.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;

/** A date typed as people write it; what was understood replaces what was typed when the field is left. */
public final class DateField extends TextField {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final ObjectProperty<LocalDate> value = new SimpleObjectProperty<>(this, "value");
    private final Function<String, Optional<LocalDate>> reader;

    /** @param reader understands what is typed, e.g. 0315, 昨天, 上周三 */
    public DateField(Function<String, Optional<LocalDate>> reader) {
        this.reader = reader;
        getStyleClass().add("date-field");
        setPrefColumnCount(10);
        setPromptText("如 0315、昨天");
        textProperty().addListener((o, was, is) -> value.set(is.isBlank() ? null : read(is)));
        focusedProperty().addListener((o, was, is) -> {
            if (!is && value.get() != null) {
                setText(value.get().format(SHOWN));
            }
        });
        value.addListener((o, was, is) -> {
            if (is != null && !is.equals(read(getText()))) {
                setText(is.format(SHOWN));
            } else if (is == null && getText().matches("\\d{4}-\\d\\d-\\d\\d")) {
                clear();
            }
        });
    }

    /** The date understood, or null when empty or not understood. */
    public ObjectProperty<LocalDate> valueProperty() {
        return value;
    }

    /** True when something stands there that is no date. */
    public boolean misread() {
        return !getText().isBlank() && value.get() == null;
    }

    private LocalDate read(String text) {
        return reader.apply(text).orElse(null);
    }
}
