package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Item;
import cn.shegong.assessment.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** The options of one item in one stop of the Tab key: the digit before an option chooses it and goes on. */
final class ItemChoice extends FlowPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

    private final Item item;
    private final boolean several;
    private final boolean keysArePoints;
    private final Consumer<List<String>> answered;
    private final Runnable next;
    private final List<Label> labels = new ArrayList<>();
    private List<String> chosen = List.of();
    private int current;

    /** @param next goes to the following item */
    ItemChoice(Item item, boolean keysArePoints, Consumer<List<String>> answered, Runnable next) {
        super(4, 4);
        this.item = item;
        this.keysArePoints = keysArePoints;
        this.answered = answered;
        this.next = next;
        several = item.kind() == Item.Kind.SEVERAL;
        getStyleClass().add("options");
        setFocusTraversable(true);
        for (var option : item.options()) {
            add(option);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((o, was, is) -> mark());
    }

    private void add(Option option) {
        int index = labels.size();
        int key = item.key(option, keysArePoints);
        var points = option.points() == null || keysArePoints
                ? ""
                : "　" + option.points().toPlainString() + " 分";
        var label = new Label((key < 0 ? "" : key + "  ") + option.label() + points);
        label.getStyleClass().add("option");
        label.setMinWidth(USE_PREF_SIZE);
        label.setAccessibleRole(several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON);
        label.setOnMouseClicked(e -> {
            requestFocus();
            current = index;
            choose(option);
        });
        labels.add(label);
        getChildren().add(label);
    }

    void show(Answers answers, Answers earlier) {
        chosen = answers.of(item);
        for (int i = 0; i < labels.size(); i++) {
            var code = item.options().get(i).code();
            labels.get(i).pseudoClassStateChanged(SELECTED, chosen.contains(code));
            labels.get(i).pseudoClassStateChanged(EARLIER, earlier.of(item).contains(code));
            if (chosen.contains(code) && !several) {
                current = i;
            }
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).pseudoClassStateChanged(CURRENT, isFocused() && i == current);
        }
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> step(-1, e);
            case RIGHT -> step(1, e);
            case SPACE -> {
                choose(item.options().get(current));
                e.consume();
            }
            case DELETE, BACK_SPACE -> {
                answered.accept(List.of());
                e.consume();
            }
            default -> digit(e);
        }
    }

    private void step(int by, KeyEvent e) {
        current = Math.max(0, Math.min(labels.size() - 1, current + by));
        mark();
        e.consume();
    }

    private void digit(KeyEvent e) {
        if (!e.getCode().isDigitKey() || e.getText().length() != 1) {
            return;
        }
        int digit = Character.digit(e.getText().charAt(0), 10);
        for (var option : item.options()) {
            if (item.key(option, keysArePoints) == digit) {
                current = item.options().indexOf(option);
                choose(option);
                if (!several || option.exclusive()) {
                    next.run();
                }
                break;
            }
        }
        e.consume();
    }

    private void choose(Option option) {
        if (!several || option.exclusive()) {
            answered.accept(List.of(option.code()));
            return;
        }
        var codes = new ArrayList<>(chosen);
        codes.removeIf(code -> item.option(code).filter(Option::exclusive).isPresent());
        if (!codes.remove(option.code())) {
            codes.add(option.code());
        }
        answered.accept(codes);
    }
}
