package cn.shegong.roster.ui;

import cn.shegong.roster.Category;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormPane;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;

/** When somebody leaves, and why: a usual reason or one's own words. */
final class Ending {
    private final DateField on;
    private final ComboBox<String> reason = new ComboBox<>();
    final FormPane pane;

    Ending(RosterDesk desk, Category category) {
        on = EntryFields.dateField(desk.today());
        on.valueProperty().set(desk.today());
        reason.setEditable(true);
        reason.setPrefWidth(260);
        reason.setPromptText("选一个，或者自己写");
        reason.getItems().setAll(desk.categories().definition(category).endReasons());
        pane = new FormPane()
                .required("退出日期", "endedOn", on)
                .required("原因", "endReason", reason)
                .end();
    }

    String read() {
        Memberships.day(on, "endedOn");
        return reason.getEditor().getText();
    }

    LocalDate day() {
        return on.valueProperty().get();
    }
}
