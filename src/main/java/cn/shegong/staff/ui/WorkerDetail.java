package cn.shegong.staff.ui;

import cn.shegong.staff.Worker;
import cn.shegong.staff.ui.StaffViewModel.Deed;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected worker beside the list, with what may be done. */
final class WorkerDetail extends VBox {
    private final StaffViewModel model;
    private final StaffForms forms;

    WorkerDetail(StaffViewModel model, StaffForms forms) {
        this.model = model;
        this.forms = forms;
        getStyleClass().add("detail");
        show(null);
    }

    /** @param worker or null when nobody is selected */
    void show(Worker worker) {
        if (worker == null) {
            getChildren().setAll(quiet("在左边选一个人，这里显示能做什么。"));
            return;
        }
        getChildren().setAll(heading(worker), wrapped(StaffViewModel.rightsOf(worker.role())), facts(worker));
        model.offered(worker).stream().map(deed -> button(deed, worker)).forEach(getChildren()::add);
        if (model.isAtDesk(worker) && model.mayManage()) {
            getChildren().add(quiet("自己的角色和离站，请另一位站长来办。"));
        }
    }

    private static Node heading(Worker worker) {
        var name = new Label(worker.name());
        name.getStyleClass().add("heading");
        var line = new HBox(12, name, new Chip(worker.role().label(), Chip.Tone.PLAIN));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node facts(Worker worker) {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        grid.addRow(0, quiet("电话"), new Label(worker.phone().isBlank() ? "没有填" : worker.phone()));
        grid.addRow(1, quiet("到站"), new Label(worker.startedOn().toString()));
        if (!worker.atStation()) {
            grid.addRow(2, quiet("离站"), new Label(worker.leftOn().toString()));
        }
        return grid;
    }

    private Button button(Deed deed, Worker worker) {
        var button =
                switch (deed) {
                    case OWN_PASSWORD -> Buttons.plain("改我的口令…", Feather.KEY, forms::changeOwnPassword);
                    case CHANGE_ROLE -> Buttons.plain("改角色…", Feather.SHIELD, () -> forms.changeRole(worker));
                    case RESET_PASSWORD -> Buttons.plain("重设口令…", Feather.KEY, () -> forms.resetPassword(worker));
                    case LEAVE -> Buttons.plain("离站…", Feather.LOG_OUT, () -> forms.leave(worker));
                };
        button.setId(
                switch (deed) {
                    case OWN_PASSWORD -> "ownPassword";
                    case CHANGE_ROLE -> "changeRole";
                    case RESET_PASSWORD -> "resetPassword";
                    case LEAVE -> "leave";
                });
        button.setMaxWidth(160);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    private static Label quiet(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
