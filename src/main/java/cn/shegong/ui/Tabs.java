package cn.shegong.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * The sides of one page as a row of joined buttons, in one stop of the Tab key: arrows choose, and Ctrl+PageDown and
 * Ctrl+PageUp do from anywhere on the page.
 *
 * @param <T> a side; each has a button
 */
public final class Tabs<T> extends HBox {
    private final List<T> sides;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final EventHandler<KeyEvent> fromAnywhere = this::turn;

    /** The first side is chosen. */
    public Tabs(List<T> sides, Function<T, String> label) {
        this.sides = List.copyOf(sides);
        getStyleClass().add("tabs");
        setFillHeight(false);
        setMinWidth(USE_PREF_SIZE);
        for (int i = 0; i < sides.size(); i++) {
            var button = button(sides.get(i), label.apply(sides.get(i)));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == sides.size() - 1 ? "right-pill" : "center-pill");
            getChildren().add(button);
        }
        value.addListener((o, was, is) -> show(is));
        value.set(sides.get(0));
        // Before the buttons, whose arrows would only move the cursor.
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        sceneProperty().addListener((o, was, is) -> follow(was, is));
    }

    private ToggleButton button(T side, String label) {
        var button = new ToggleButton(label);
        button.setMinWidth(USE_PREF_SIZE);
        // A second press leaves it pressed: one side is always shown.
        button.setOnAction(e -> {
            value.set(side);
            show(side);
        });
        buttons.put(side, button);
        return button;
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T value() {
        return value.get();
    }

    /** Gives the button of each side an id. */
    public Tabs<T> ids(Function<T, String> id) {
        buttons.forEach((side, button) -> button.setId(id.apply(side)));
        return this;
    }

    /** Says something else on a button, e.g. with how many are there. */
    public void name(T side, String label) {
        buttons.get(side).setText(label);
    }

    private void show(T chosen) {
        buttons.forEach((side, button) -> {
            boolean is = side.equals(chosen);
            button.setSelected(is);
            button.setFocusTraversable(is);
        });
    }

    private void steer(KeyEvent e) {
        if (!e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown()) {
            switch (e.getCode()) {
                case LEFT -> step(-1, e);
                case RIGHT -> step(1, e);
                default -> {
                    // The others belong to the page.
                }
            }
        }
    }

    private void step(int by, KeyEvent e) {
        int next = sides.indexOf(value.get()) + by;
        if (next >= 0 && next < sides.size()) {
            value.set(sides.get(next));
            buttons.get(value.get()).requestFocus();
        }
        e.consume();
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.removeEventFilter(KeyEvent.KEY_PRESSED, fromAnywhere);
        }
        if (is != null) {
            is.addEventFilter(KeyEvent.KEY_PRESSED, fromAnywhere);
        }
    }

    private void turn(KeyEvent e) {
        boolean on = e.getCode() == KeyCode.PAGE_DOWN;
        if (!e.isShortcutDown() || !on && e.getCode() != KeyCode.PAGE_UP) {
            return;
        }
        int size = sides.size();
        var next = sides.get((sides.indexOf(value.get()) + (on ? 1 : size - 1)) % size);
        // What had the cursor goes away with its side; the new side may want it elsewhere.
        buttons.get(next).requestFocus();
        value.set(next);
        e.consume();
    }
}
