package cn.shegong.visit.ui;

import cn.shegong.ui.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says above the list that a visit was left half typed. */
final class DraftBanner extends HBox {
    DraftBanner(VisitListViewModel list, VisitFormViewModel form, Runnable showForm, Runnable refresh) {
        super(8);
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.textProperty().bind(list.draft.map(VisitListViewModel::words).orElse(""));
        var goOn = Buttons.plain("接着记", Feather.EDIT_3, () -> {
            form.goOn(list.draft.get());
            showForm.run();
        });
        goOn.setId("goOn");
        var discard = Buttons.plain("放弃草稿", Feather.TRASH_2, () -> list.discard(list.draft.get(), refresh));
        discard.getStyleClass().add("flat");
        getChildren().addAll(words, goOn, discard);
        visibleProperty().bind(list.draft.isNotNull());
        managedProperty().bind(list.draft.isNotNull());
    }
}
