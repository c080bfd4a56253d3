package cn.shegong.screening.ui;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Label left, text right; what is empty is left out. */
final class Facts extends GridPane {
    Facts() {
        setHgap(12);
        setVgap(6);
    }

    Facts add(String label, String text) {
        if (text.isEmpty()) {
            return this;
        }
        var what = new Label(label);
        what.getStyleClass().add("quiet");
        what.setMinWidth(72);
        GridPane.setValignment(what, VPos.TOP);
        var value = new Label(text);
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        addRow(getRowCount(), what, value);
        return this;
    }
}
