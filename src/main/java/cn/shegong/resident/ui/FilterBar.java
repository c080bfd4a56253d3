package cn.shegong.resident.ui;

import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.resident.ui.ServiceRecord.Roster;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.Tabs;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** What stands above the lists: 人 or 户, the text looked for, the conditions, kept filters. */
final class FilterBar {
    private final FilterViewModel model;
    private final TextField text = new TextField();
    private final MenuButton kept = new MenuButton("已存筛选");
    private final List<Node> nodes;

    FilterBar(FilterViewModel model) {
        this.model = model;
        text.setId("text");
        text.setPromptText("姓名、拼音或号码");
        text.setPrefColumnCount(10);
        text.setTooltip(new Tooltip("姓名、小名、拼音或首字母、村名，身份证或电话的四位以上"));
        text.textProperty().bindBidirectional(model.text);
        var age = new FilterCombo<>(
                        "各年龄", FXCollections.observableArrayList(AgeBand.values()), AgeBand::label, model.age)
                .wide(90);
        age.visibleProperty().bind(model.households.not());
        age.managedProperty().bind(age.visibleProperty());
        var clear = Buttons.plain("清除", Feather.X, model::clear);
        clear.setId("clear");
        clear.getStyleClass().add("flat");
        clear.setTooltip(new Tooltip("清除筛选"));
        clear.disableProperty().bind(model.conditionsProperty().isEqualTo(Conditions.NONE));
        kept.setId("kept");
        kept.setMinWidth(MenuButton.USE_PREF_SIZE);
        model.saved.addListener((ListChangeListener<SavedFilters.Saved>) c -> fillKept());
        fillKept();
        nodes = List.of(
                kinds(),
                text,
                new FilterCombo<>("所有村", model.villages, Village::name, model.village).wide(92),
                group(),
                new FilterCombo<>("各类别", model.rosters, Roster::label, model.roster).wide(92),
                age,
                new FilterCombo<>(
                                "走访不限",
                                FXCollections.observableArrayList(VisitedWhen.values()),
                                VisitedWhen::label,
                                model.visited)
                        .wide(96),
                new FilterCombo<>("", model.standings, Standing::label, model.standing),
                clear,
                kept);
    }

    /** In the order in which they are read; a list that comes to the front takes them over. */
    Node[] nodes() {
        return nodes.toArray(Node[]::new);
    }

    TextField text() {
        return text;
    }

    private Node group() {
        var group = new FilterCombo<>("各组", model.groups, Group::label, model.group).wide(76);
        group.disableProperty().bind(model.village.isNull());
        return group;
    }

    private Node kinds() {
        var kinds = new Tabs<>(List.of("人", "户"), kind -> kind).ids(kind -> "kind-" + kind);
        kinds.valueProperty().set(model.households.get() ? "户" : "人");
        kinds.valueProperty().addListener((o, was, is) -> model.households.set(is.equals("户")));
        model.households.addListener((o, was, is) -> kinds.valueProperty().set(is ? "户" : "人"));
        return kinds;
    }

    private void fillKept() {
        kept.getItems().clear();
        for (var saved : model.saved) {
            var item = new MenuItem(saved.name());
            item.setOnAction(e -> model.choose(saved.conditions()));
            kept.getItems().add(item);
        }
        if (!model.saved.isEmpty()) {
            kept.getItems().add(new SeparatorMenuItem());
        }
        var keep = new MenuItem("存下现在的筛选…");
        keep.setOnAction(e -> model.keep());
        kept.getItems().add(keep);
        if (!model.saved.isEmpty()) {
            var forget = new Menu("删去");
            for (var saved : model.saved) {
                var item = new MenuItem(saved.name());
                item.setOnAction(e -> model.forget(saved));
                forget.getItems().add(item);
            }
            kept.getItems().add(forget);
        }
    }
}
