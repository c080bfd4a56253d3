package cn.shegong.resident.ui;

import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.resident.HousingStatus;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormPane;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;

/** The lines of a household in a form. */
final class HouseholdFields {
    private HouseholdFields() {}

    /** @param note false where the form has another field for remarks */
    static void add(FormPane form, HouseholdFormViewModel model, boolean note) {
        form.field("村（社区）", "villageId", new FilterCombo<>("没有选", model.villages, Village::name, model.village));
        var group = new FilterCombo<>("没有选", model.groups, Group::label, model.group);
        group.disableProperty().bind(model.village.isNull());
        form.field("组", "groupId", group);
        form.field("住址", "address", PersonFields.text(model.address, 22, "门牌或怎么走"));
        form.field("户编号", "number", PersonFields.text(model.number, 14, "站里自己的编号，可不填"));
        var housing = new ComboBox<>(FXCollections.observableArrayList(HousingStatus.values()));
        housing.setConverter(PersonFields.labels(HousingStatus::label));
        housing.valueProperty().bindBidirectional(model.housing);
        form.field("人户情况", "housing", housing);
        var opened = new DateField(model::day);
        opened.valueProperty().bindBidirectional(model.openedOn);
        form.field("建档日期", "openedOn", opened);
        if (note) {
            var remark = new TextArea();
            remark.setPrefRowCount(2);
            PersonFields.bind(remark, model.note);
            form.field("备注", "note", remark);
        }
    }
}
