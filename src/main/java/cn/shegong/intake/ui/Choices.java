package cn.shegong.intake.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Drop-down choices whose consequences take a moment. */
final class Choices {
    private Choices() {}

    /**
     * Acts once for each choice, when the list closes or the choice is left: going through it with the arrows is not yet
     * a choice. What stands there now is none.
     */
    static <T> void onChosen(ComboBox<T> choice, Consumer<T> act) {
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

    /** Shows each choice by its name; nothing is typed. */
    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
