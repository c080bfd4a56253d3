package cn.shegong.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One of a few choices that all stand there, in one stop of the Tab key: arrows or a digit choose.
 *
 * @param <T> what is chosen; null may be one of the choices
 */
public final class OneOf<T> extends Options {
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

    private final List<T> choices;
    private final boolean optional;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");

    /** @param optional true when nothing may be chosen; Delete or choosing the same again takes the choice back */
    public OneOf(List<T> choices, Function<T, String> label, boolean optional) {
        this.choices = new ArrayList<>(choices);
        this.optional = optional;
        getStyleClass().add("one-of");
        for (var choice : choices) {
            option(label.apply(choice)).setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        }
        value.addListener((o, was, is) -> show());
        show();
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** Marks what was chosen last time, quietly; null for nothing. */
    public void earlier(T choice) {
        for (int i = 0; i < choices.size(); i++) {
            option(i).pseudoClassStateChanged(EARLIER, choice != null && choice.equals(choices.get(i)));
        }
    }

    private void show() {
        int chosen = choices.indexOf(value.get());
        for (int i = 0; i < choices.size(); i++) {
            option(i).select(i == chosen);
        }
        moveTo(chosen);
    }

    @Override
    protected void chosen(int index) {
        var choice = choices.get(index);
        value.set(optional && Objects.equals(choice, value.get()) ? null : choice);
    }

    @Override
    protected void moved(int index) {
        value.set(choices.get(index));
    }

    @Override
    protected void pressed(KeyEvent e) {
        if (optional && (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)) {
            value.set(null);
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE) {
            chosen(current());
            e.consume();
        }
    }
}
