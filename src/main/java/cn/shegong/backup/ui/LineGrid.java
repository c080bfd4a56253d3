package cn.shegong.backup.ui;

import cn.shegong.backup.Signal.Level;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Chip.Tone;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Things and how they stand: a name, a sentence that is never cut, a word in colour. */
final class LineGrid extends GridPane {
    LineGrid() {
        setHgap(12);
        setVgap(8);
        var names = new ColumnConstraints(72);
        var sentences = new ColumnConstraints();
        sentences.setHgrow(Priority.ALWAYS);
        sentences.setFillWidth(true);
        var words = new ColumnConstraints();
        words.setHalignment(HPos.RIGHT);
        words.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(names, sentences, words);
    }

    void show(List<StateLine> lines) {
        getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            var name = new Label(line.label());
            name.getStyleClass().add("quiet");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var sentence = new Label(line.text());
            sentence.setWrapText(true);
            sentence.setMinHeight(Region.USE_PREF_SIZE);
            sentence.setMaxWidth(Double.MAX_VALUE);
            addRow(row, name, sentence, new Chip(line.word(), tone(line.level())));
            getChildren().forEach(node -> setValignment(node, VPos.TOP));
        }
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case GOOD -> Tone.GOOD;
            case ATTENTION -> Tone.ATTENTION;
            case BAD -> Tone.BAD;
        };
    }
}
