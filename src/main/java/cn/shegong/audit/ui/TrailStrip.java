package cn.shegong.audit.ui;

import cn.shegong.ui.Buttons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Over the list: whether the record is whole, and a button to look again. */
final class TrailStrip extends HBox {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final FontIcon icon = new FontIcon(Feather.LOADER);

    TrailStrip(TrailViewModel model) {
        super(8);
        setId("trail");
        getStyleClass().add("trail-strip");
        setAlignment(Pos.CENTER_LEFT);
        icon.getStyleClass().add("trail-icon");
        var words = new Label();
        words.setId("trailState");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.words);
        HBox.setHgrow(words, Priority.ALWAYS);
        var check = Buttons.plain("核对", Feather.CHECK_SQUARE, model::check);
        check.setId("check");
        getChildren().addAll(icon, words, check);
        model.state.addListener((o, was, is) -> {
            icon.setIconCode(is.whole() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
            pseudoClassStateChanged(WHOLE, is.whole());
            pseudoClassStateChanged(BROKEN, !is.whole());
        });
    }
}
