package cn.shegong.place.ui;

import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.place.ui.PlaceViewModel.Line;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Ui;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The selected village beside the list: what can be done with it, and its groups. */
final class VillageDetail extends VBox {
    private final Ui ui;
    private final PlaceViewModel model;
    private final PlaceForms forms;
    private final Consumer<Integer> move;
    private final Runnable changed;
    private final ListView<Group> groups = new ListView<>();
    private final TextField newGroup = new TextField();

    /**
     * @param move puts the selected village so many lines lower
     * @param changed called after every change
     */
    VillageDetail(Ui ui, PlaceViewModel model, PlaceForms forms, Consumer<Integer> move, Runnable changed) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.move = move;
        this.changed = changed;
        getStyleClass().add("detail");
        groups.setId("groups");
        groups.setFixedCellSize(32);
        groups.setPlaceholder(new Label("没有组。"));
        groups.getStyleClass().addAll("bordered", "dense");
        groups.setCellFactory(v -> new ListCell<>() {
            @Override
            protected void updateItem(Group group, boolean empty) {
                super.updateItem(group, empty);
                setText(empty || group == null ? null : group.label());
            }
        });
        VBox.setVgrow(groups, Priority.ALWAYS);
        newGroup.setId("newGroup");
        newGroup.setPromptText("加一个组，如 6组、大王屯，按回车");
    }

    /** @param line or null when no village is selected */
    void show(Line line) {
        if (line == null) {
            getChildren().setAll(quiet("在左边选一个村，这里显示它的组。"));
            return;
        }
        groups.getItems().setAll(line.groups());
        getChildren().setAll(heading(line.village()));
        if (model.mayManage()) {
            getChildren().add(buttons(line.village()));
        }
        getChildren().addAll(section("组（共 " + line.groups().size() + " 个）"), groups);
        if (model.mayManage() && line.village().valid()) {
            newGroup.setOnAction(e -> addGroup(line.village()));
            getChildren().addAll(newGroup, groupButtons());
        }
    }

    private static Node heading(Village village) {
        var name = new Label(village.name());
        name.getStyleClass().add("heading");
        var line = new HBox(12, name);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!village.valid()) {
            line.getChildren().add(new Chip("已停用", Chip.Tone.PLAIN));
        }
        return line;
    }

    private Node buttons(Village village) {
        var state = village.valid()
                ? button("close", Buttons.plain("停用…", Feather.SLASH, () -> close(village)))
                : button("reopen", Buttons.plain("恢复使用", Feather.ROTATE_CCW, () -> reopen(village)));
        return new FlowPane(
                8,
                8,
                button("up", Buttons.plain("上移", Feather.ARROW_UP, () -> move.accept(-1))),
                button("down", Buttons.plain("下移", Feather.ARROW_DOWN, () -> move.accept(1))),
                button("rename", Buttons.plain("改名…", Feather.EDIT_2, () -> forms.rename(village))),
                state);
    }

    private Node groupButtons() {
        var rename = button("renameGroup", Buttons.plain("改组名…", Feather.EDIT_2, () -> forms.rename(chosen())));
        var close = button("closeGroup", Buttons.plain("停用这个组…", Feather.SLASH, this::closeGroup));
        var none = groups.getSelectionModel().selectedItemProperty().isNull();
        rename.disableProperty().bind(none);
        close.disableProperty().bind(none);
        return new FlowPane(8, 8, rename, close);
    }

    private void addGroup(Village village) {
        if (!newGroup.getText().isBlank()) {
            model.addGroup(village, newGroup.getText(), () -> {
                newGroup.clear();
                changed.run();
                newGroup.requestFocus();
            });
        }
    }

    private void close(Village village) {
        if (ui.dialogs().confirm("停用" + village.name(), "停用以后，新录入时选不到它。住在那里的人、走访和名单都不动，以后可以恢复。", "停用")) {
            model.close(village, changed);
        }
    }

    private void reopen(Village village) {
        model.reopen(village, changed);
    }

    private void closeGroup() {
        var group = chosen();
        if (ui.dialogs().confirm("停用" + group.label(), "停用以后，新录入时选不到它，住在那里的人不动。再加一次同名的组，它就恢复。", "停用")) {
            model.closeGroup(group, changed);
        }
    }

    private Group chosen() {
        return groups.getSelectionModel().getSelectedItem();
    }

    private static Button button(String id, Button button) {
        button.setId(id);
        return button;
    }

    private static Label section(String title) {
        var label = new Label(title);
        label.getStyleClass().add("form-section");
        return label;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }
}
