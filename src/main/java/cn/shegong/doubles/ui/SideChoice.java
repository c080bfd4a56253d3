package cn.shegong.doubles.ui;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What two records say in one field, in two columns of one stop of the Tab key: Left and Right choose, Enter goes on. */
final class SideChoice extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final BooleanProperty right;
    private final Label[] sides;

    /** @param right whether the right one holds */
    SideChoice(String label, String left, String other, BooleanProperty right) {
        super(8);
        this.right = right;
        sides = new Label[] {side(left, false), side(other, true)};
        getChildren().setAll(sides);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(label + "，左边" + left + "，右边" + other);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener((o, was, is) -> mark());
        right.addListener((o, was, is) -> mark());
        mark();
    }

    private Label side(String text, boolean isRight) {
        var side = new Label(text.isEmpty() ? "（空）" : text);
        side.getStyleClass().add("option");
        side.setWrapText(true);
        side.setMinHeight(USE_PREF_SIZE);
        side.setPrefWidth(0);
        side.setMaxWidth(Double.MAX_VALUE);
        side.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                right.set(isRight);
            }
        });
        return side;
    }

    private void steer(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> right.set(false);
            case RIGHT -> right.set(true);
            case ENTER, DOWN -> go(false);
            case UP -> go(true);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(boolean back) {
        Event.fireEvent(this, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
    }

    private void mark() {
        for (int i = 0; i < sides.length; i++) {
            boolean chosen = right.get() == (i == 1);
            sides[i].pseudoClassStateChanged(SELECTED, chosen);
            sides[i].pseudoClassStateChanged(CURRENT, chosen && isFocused());
        }
    }
}
