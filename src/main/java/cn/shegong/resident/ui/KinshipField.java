package cn.shegong.resident.ui;

import cn.shegong.resident.Kinship;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/** What somebody is to the head of the household, typed as people say it and offered from the standard's list. */
final class KinshipField extends TextField {
    KinshipField() {
        setPromptText("如 妻、长子、孙女");
        setPrefColumnCount(10);
        setMaxWidth(USE_PREF_SIZE);
        TextFields.bindAutoCompletion(this, request -> Kinship.all().stream()
                .map(Kinship::label)
                .filter(label -> label.contains(request.getUserText().strip()))
                .limit(12)
                .toList());
    }

    /** The code, or what was typed when it is none. */
    String code() {
        return Kinship.of(getText()).map(Kinship::code).orElse(getText().strip());
    }
}
