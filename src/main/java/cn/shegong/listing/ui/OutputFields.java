package cn.shegong.listing.ui;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.listing.FileFormat;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** In which form a list is wanted, and whether with whole numbers and for what. */
final class OutputFields {
    private final OneOf<FileFormat> format = new OneOf<>(List.of(FileFormat.values()), FileFormat::label, false);
    private final CheckBox whole = new CheckBox("要完整的身份证号和电话");
    private final TextField purpose = new TextField();

    OutputFields() {
        format.valueProperty().set(FileFormat.EXCEL);
        purpose.setPromptText("用途，会记入日志，如 报县民政局核对");
    }

    FormPane formatTo(FormPane form) {
        return form.field("写成", "format", format);
    }

    /** @param may whether the worker may have whole numbers at all */
    FormPane wholeTo(FormPane form, boolean may) {
        if (may) {
            purpose.disableProperty().bind(whole.selectedProperty().not());
            form.field("号码", "whole", whole).field("用途", "purpose", purpose);
        }
        return form;
    }

    FormPane purposeTo(FormPane form) {
        whole.setSelected(true);
        return form.required("用途", "purpose", purpose);
    }

    FileFormat format() {
        return format.valueProperty().get();
    }

    /**
     * Empty when numbers stay masked.
     *
     * @throws InvalidInput when whole numbers are wanted without saying for what
     */
    String purpose() {
        if (whole.isSelected() && purpose.getText().isBlank()) {
            throw new InvalidInput(Problems.none().error("purpose", "blank", "要完整的号码，请写明用途；会记入日志。"));
        }
        return whole.isSelected() ? purpose.getText().strip() : "";
    }
}
