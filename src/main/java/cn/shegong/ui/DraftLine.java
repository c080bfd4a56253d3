package cn.shegong.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says in the head of a form that a draft was taken up again, and gives it up; hidden when none was. */
public final class DraftLine extends HBox {
    public DraftLine(FormModel model) {
        super(8);
        var words = new Label();
        words.getStyleClass().add("derived");
        words.textProperty().bind(model.state().draftLine());
        var discard = Buttons.plain("放弃草稿", Feather.TRASH_2, model::discardDraft);
        discard.setId("discardDraft");
        discard.getStyleClass().addAll("flat", "small");
        discard.setFocusTraversable(false);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, discard);
        visibleProperty().bind(model.state().draftLine().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
