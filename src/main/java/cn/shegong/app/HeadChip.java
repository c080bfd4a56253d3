package cn.shegong.app;

import cn.shegong.backup.Signal;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** How one thing stands, at the head of the window; pressed, it opens the page where more is to be seen. */
final class HeadChip extends Button {
    private final Tooltip tip = new Tooltip();

    HeadChip(String id, Runnable open) {
        setId(id);
        setOnAction(e -> open.run());
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().addAll("flat", "head-chip");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
        setVisible(false);
    }

    void show(Signal signal) {
        setText(signal.text());
        tip.setText(signal.tip());
        tone(signal.level().name().toLowerCase(Locale.ROOT));
    }

    /** Something is being done about it right now. */
    void working(String words) {
        setText(words);
        tip.setText("在后台做，不耽误用。动一下键盘鼠标就停，等没有人用时再做。");
        tone("working");
    }

    private void tone(String tone) {
        setVisible(true);
        getStyleClass()
                .removeAll(Stream.of("good", "attention", "bad", "working")
                        .map(t -> "head-chip-" + t)
                        .toList());
        getStyleClass().add("head-chip-" + tone);
    }
}
