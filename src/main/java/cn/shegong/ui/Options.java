package cn.shegong.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A row of options that is one stop of the Tab key: arrows move within it, digits 1 to 9 choose. */
abstract class Options extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<Option> options = new ArrayList<>();
    private int current;

    /** One of the options. */
    static final class Option extends Label {
        Option(String text) {
            super(text);
            getStyleClass().add("option");
            setMinWidth(USE_PREF_SIZE);
        }

        void select(boolean selected) {
            pseudoClassStateChanged(SELECTED, selected);
        }
    }

    Options() {
        super(4, 4);
        getStyleClass().add("options");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener((o, was, is) -> mark());
    }

    /** Space, a digit or the mouse chose an option. */
    protected abstract void chosen(int index);

    /** The arrows went to an option. */
    protected void moved(int index) {}

    /** Keys that the kind of options understands beside arrows and digits. */
    protected void pressed(KeyEvent e) {}

    /** Where the arrows stand; the first option before they were used. */
    final int current() {
        return Math.max(0, current);
    }

    final Option option(int index) {
        return options.get(index);
    }

    final Option option(String text) {
        int index = options.size();
        var option = new Option(text);
        option.setOnMouseClicked(e -> {
            requestFocus();
            moveTo(index);
            chosen(index);
        });
        options.add(option);
        getChildren().add(option);
        return option;
    }

    final void clear() {
        options.clear();
        getChildren().clear();
    }

    /** @param index -1 puts the arrows before the first option */
    final void moveTo(int index) {
        current = index;
        mark();
    }

    /** All in one row where there is room for it. */
    @Override
    protected double computePrefWidth(double height) {
        double content = getManagedChildren().stream()
                .mapToDouble(n -> Math.ceil(n.prefWidth(-1)) + getHgap())
                .sum();
        return Math.max(0, content - getHgap())
                + getInsets().getLeft()
                + getInsets().getRight();
    }

    private void mark() {
        for (int i = 0; i < options.size(); i++) {
            options.get(i).pseudoClassStateChanged(CURRENT, isFocused() && i == current());
        }
    }

    private void steer(KeyEvent e) {
        if (options.isEmpty() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> step(-1, e);
            case RIGHT -> step(1, e);
            default -> {
                int digit = digit(e);
                if (digit >= 1 && digit <= options.size()) {
                    moveTo(digit - 1);
                    chosen(digit - 1);
                    e.consume();
                } else {
                    pressed(e);
                }
            }
        }
    }

    private void step(int by, KeyEvent e) {
        int next = current + by;
        if (next >= 0 && next < options.size()) {
            moveTo(next);
            moved(next);
        }
        e.consume();
    }

    private static int digit(KeyEvent e) {
        var text = e.getText();
        return e.getCode().isDigitKey() && text.length() == 1 ? Character.digit(text.charAt(0), 10) : -1;
    }
}
