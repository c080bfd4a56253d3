package cn.shegong.ui;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/**
 * A choice above a list whose first entry leaves the question open.
 *
 * @param <T> what is chosen
 */
public final class FilterCombo<T> extends ComboBox<Optional<T>> {
    private final ObservableList<T> choices;

    /**
     * @param open the first entry, e.g. 所有村; empty when one of the choices must hold
     * @param chosen null while the question is open
     */
    public FilterCombo(String open, ObservableList<T> choices, Function<T, String> label, Property<T> chosen) {
        this.choices = choices;
        setId(chosen.getName());
        getStyleClass().add("filter-combo");
        setMinWidth(USE_PREF_SIZE);
        setVisibleRowCount(16);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> choice) {
                return choice == null ? open : choice.map(label).orElse(open);
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        });
        fill(open);
        choices.addListener((ListChangeListener<T>) c -> {
            fill(open);
            setValue(Optional.ofNullable(chosen.getValue()));
        });
        setValue(Optional.ofNullable(chosen.getValue()));
        chosen.addListener((o, was, is) -> setValue(Optional.ofNullable(is)));
        valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                chosen.setValue(is.orElse(null));
                pseudoClassStateChanged(
                        javafx.css.PseudoClass.getPseudoClass("chosen"), !open.isEmpty() && is.isPresent());
            }
        });
    }

    /** The same with a fixed width; a longer choice is shown in full when pointed at. */
    public FilterCombo<T> wide(double width) {
        setPrefWidth(width);
        var full = new Tooltip();
        full.textProperty()
                .bind(Bindings.createStringBinding(() -> getConverter().toString(getValue()), valueProperty()));
        setTooltip(full);
        return this;
    }

    private void fill(String open) {
        var items = choices.stream().map(Optional::of).collect(java.util.stream.Collectors.toList());
        if (!open.isEmpty()) {
            items.add(0, Optional.empty());
        }
        getItems().setAll(items);
    }
}
