package cn.shegong.intake.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Drop-down choices whose consequences take a moment. */
final class Choices {
    private Choices() {}

    /** Acts when the list closes or the choice is left: going through it with the arrows is not yet a choice. */
    static <T> void onChosen(ComboBox<T> choice, Consumer<T> act) {
        choice.setOnHidden(e -> act.accept(choice.getValue()));
        choice.focusedProperty().addListener((o, was, is) -> {
            if (was && !choice.isShowing()) {
                act.accept(choice.getValue());
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
