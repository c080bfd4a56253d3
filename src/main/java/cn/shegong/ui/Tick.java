package cn.shegong.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Something that can be ticked; holds no control, so view models can keep it.
 *
 * @param id key of what it stands for
 */
public record Tick(long id, String label, BooleanProperty on) {
    public Tick(long id, String label, boolean on) {
        this(id, label, new SimpleBooleanProperty(on));
    }
}
