package cn.shegong.ui;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Several things to tick in one stop of the Tab key: arrows move, space or a digit ticks. */
public final class Ticks extends Options {
    private final ObservableList<Tick> ticks;

    /** @param ticks what is shown; changes of the list and of its ticks are followed */
    public Ticks(ObservableList<Tick> ticks) {
        this.ticks = ticks;
        getStyleClass().add("ticks");
        ticks.addListener((ListChangeListener<Tick>) c -> draw());
        draw();
    }

    private void draw() {
        clear();
        for (var tick : ticks) {
            var option = option(tick.label());
            option.setAccessibleRole(AccessibleRole.CHECK_BOX);
            show(option, tick.on().get());
            // The option outlives no tick: both go when the list changes.
            tick.on().addListener((o, was, is) -> show(option, is));
        }
        moveTo(0);
    }

    private static void show(Option option, boolean on) {
        option.select(on);
        option.setGraphic(new FontIcon(on ? Feather.CHECK_SQUARE : Feather.SQUARE));
    }

    @Override
    protected void chosen(int index) {
        var on = ticks.get(index).on();
        on.set(!on.get());
    }

    @Override
    protected void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE && !ticks.isEmpty()) {
            chosen(current());
            e.consume();
        }
    }
}
