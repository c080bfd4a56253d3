package cn.shegong.ui;

import javafx.scene.control.Label;

/** A state in a word, with colour only in support. */
public final class Chip extends Label {
    /** What the colour says. */
    public enum Tone {
        PLAIN,
        GOOD,
        ATTENTION,
        BAD
    }

    public Chip(String word, Tone tone) {
        super(word);
        getStyleClass().addAll("chip", "chip-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
    }
}
