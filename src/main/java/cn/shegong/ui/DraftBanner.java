package cn.shegong.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says above a list that something was left half typed, and leads back to it; hidden when nothing was. */
public final class DraftBanner extends HBox {
    /**
     * @param words what was left half typed; null or empty for nothing
     * @param verb on the button that leads back to it, e.g. 接着记
     */
    public DraftBanner(ObservableValue<String> words, String verb, Runnable goOn, Runnable discard) {
        super(8);
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label();
        label.textProperty().bind(words);
        var back = Buttons.plain(verb, Feather.EDIT_3, goOn);
        back.setId("goOn");
        var drop = Buttons.plain("放弃草稿", Feather.TRASH_2, discard);
        drop.getStyleClass().add("flat");
        getChildren().addAll(label, back, drop);
        visibleProperty().bind(label.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
