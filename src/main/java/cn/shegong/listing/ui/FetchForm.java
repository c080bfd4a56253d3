package cn.shegong.listing.ui;

import cn.shegong.listing.Hazard;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ticks;
import javafx.scene.control.Label;

/** Asks for the hazard and for the part of the township. */
final class FetchForm {
    private FetchForm() {}

    static FormPane of(FetchViewModel model) {
        var count = new Label();
        count.getStyleClass().add("form-value");
        count.setWrapText(true);
        count.setMinHeight(Label.USE_PREF_SIZE);
        count.textProperty().bind(model.countProperty());
        return new FormPane()
                .required("发生什么", "hazard", new FilterCombo<>("", model.hazards, Hazard::label, model.hazard))
                .field("哪些村", "villages", new Ticks(model.villages))
                .field("哪些组", "groups", new Ticks(model.groups))
                .wide(ListingDialogs.quiet("村都不勾就是全乡镇；只勾一个村时可以再选组。"))
                .field("这样是", "count", count)
                .wide(ListingDialogs.quiet(model.note()));
    }
}
