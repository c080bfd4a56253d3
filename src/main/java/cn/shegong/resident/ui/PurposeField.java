package cn.shegong.resident.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether a list is to carry whole numbers, and for what. */
final class PurposeField extends VBox {
    private final CheckBox whole = new CheckBox("要完整的身份证号和电话");
    private final TextField purpose = new TextField();

    PurposeField() {
        super(8);
        whole.setId("whole");
        purpose.setId("purpose");
        purpose.setPromptText("用途，会记入日志，如 报县民政局核对");
        purpose.disableProperty().bind(whole.selectedProperty().not());
        getChildren().addAll(Sections.quiet("按屏幕上的筛选、顺序和列导出全部各页；号码照样遮着。"), whole, purpose);
        setPrefWidth(420);
    }

    /** Whole numbers are wanted, but nothing says for what. */
    boolean missing() {
        return whole.isSelected() && purpose.getText().isBlank();
    }

    /** Empty when the numbers stay masked. */
    String purpose() {
        return whole.isSelected() ? purpose.getText().strip() : "";
    }
}
