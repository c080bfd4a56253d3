package cn.shegong.resident.ui;

import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Sex;
import cn.shegong.ui.FormPane;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;

/** The lines of a person in a form. */
final class PersonFields {
    private PersonFields() {}

    /**
     * Who it is.
     *
     * @param head true for the head of a new household, who is nothing else to it
     */
    static void identity(FormPane form, PersonFormViewModel model, Registers registers, boolean head) {
        form.required("姓名", "name", text(model.name, 14, ""));
        form.required("身份证号", "idNumber", text(model.idNumber, 18, "18 位，15 位的也认"));
        var derived = new Label();
        derived.getStyleClass().add("derived");
        derived.setWrapText(true);
        derived.setMinHeight(Label.USE_PREF_SIZE);
        derived.textProperty()
                .bind(Bindings.when(model.derivedProperty().isEmpty())
                        .then("填了号码，性别和出生日期会自己填上")
                        .otherwise(model.derivedProperty()));
        form.field("", "derived", derived);
        noNumber(form, model);
        form.field("性别", "sex", sex(model));
        var birth = ResidentDialogs.dateField(registers);
        birth.valueProperty().bindBidirectional(model.birthDate);
        form.field("出生日期", "birthDate", birth);
        if (!head) {
            var kinship = new KinshipField();
            kinship.textProperty().bindBidirectional(model.kinship);
            form.field("与户主关系", "kinship", kinship);
        }
    }

    /** How to reach the person, and what else is known. */
    static void contact(FormPane form, PersonFormViewModel model, boolean head) {
        form.field("电话", "phone", text(model.phone, 16, "手机或座机"));
        form.field("备用电话", "phone2", text(model.phone2, 16, ""));
        form.field("联系人", "contactName", text(model.contactName, 14, "本人没有电话时找谁"));
        form.field("联系人电话", "contactPhone", text(model.contactPhone, 16, ""));
        form.field("小名", "nickname", text(model.nickname, 14, "村里怎么叫"));
        form.field("曾用名", "formerName", text(model.formerName, 14, ""));
        form.field("民族", "ethnicity", ethnicity(model));
        if (!head) {
            var note = new TextArea();
            note.setPrefRowCount(2);
            note.textProperty().bindBidirectional(model.note);
            form.field("备注", "note", note);
        }
    }

    /** What stands for a missing ID number; out of the way while there is one. */
    private static void noNumber(FormPane form, PersonFormViewModel model) {
        var document = new ComboBox<>(FXCollections.observableArrayList(OtherDocument.values()));
        document.setConverter(labels(OtherDocument::label));
        document.setPromptText("没有身份证号时选");
        document.valueProperty().bindBidirectional(model.otherDocument);
        document.disableProperty().bind(model.idNumber.isNotEmpty());
        form.field("其他证件", "otherDocument", document);
        var number = text(model.documentNumber, 18, "");
        number.disableProperty().bind(model.idNumber.isNotEmpty().or(model.otherDocument.isNull()));
        form.field("证件号码", "documentNumber", number);
    }

    private static ComboBox<Sex> sex(PersonFormViewModel model) {
        var sex = new ComboBox<>(FXCollections.observableArrayList(Sex.MALE, Sex.FEMALE, Sex.UNKNOWN));
        sex.setConverter(labels(Sex::label));
        sex.valueProperty().bindBidirectional(model.sex);
        return sex;
    }

    private static TextField ethnicity(PersonFormViewModel model) {
        var field = text(model.ethnicity, 10, "如 汉、朝鲜");
        TextFields.bindAutoCompletion(field, request -> Ethnicity.all().stream()
                .map(Ethnicity::fullLabel)
                .filter(label -> label.contains(request.getUserText().strip()))
                .limit(12)
                .toList());
        return field;
    }

    static TextField text(StringProperty property, int columns, String prompt) {
        var field = new TextField();
        field.setPrefColumnCount(columns);
        field.setMaxWidth(TextField.USE_PREF_SIZE);
        field.setPromptText(prompt);
        bind(field, property);
        return field;
    }

    static void bind(TextInputControl field, StringProperty property) {
        field.textProperty().bindBidirectional(property);
    }

    static <T> StringConverter<T> labels(java.util.function.Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        };
    }
}
