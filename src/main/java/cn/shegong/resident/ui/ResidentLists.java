package cn.shegong.resident.ui;

import cn.shegong.base.Right;
import cn.shegong.resident.HouseholdRow;
import cn.shegong.resident.PersonRow;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.Empty;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of persons and the list of households under one filter, one of them at a time. */
final class ResidentLists {
    private static final int CHIP_LETTERS = 9;

    private final ListViewModel model;
    private final FilterBar bar;
    private final ListPane<PersonRow> persons;
    private final ListPane<HouseholdRow> households;
    private final StackPane view = new StackPane();
    private final Ui ui;
    private final ListExport export;
    private final List<ListOutput> outputs;
    private final BooleanProperty mayExport = new SimpleBooleanProperty(this, "mayExport");

    ResidentLists(
            Ui ui,
            ListViewModel model,
            ListExport export,
            List<ListOutput> outputs,
            LongConsumer recordVisit,
            LongConsumer openPerson,
            LongConsumer openHousehold) {
        this.ui = ui;
        this.model = model;
        this.export = export;
        this.outputs = outputs;
        bar = new FilterBar(model.filter);
        persons = new ListPane<>(ui.tasks(), "人", model::persons);
        households = new ListPane<>(ui.tasks(), "户", model::households);
        personColumns();
        householdColumns();
        finish(persons, row -> openPerson.accept(row.id()));
        finish(households, row -> openHousehold.accept(row.id()));
        var person = new DetailPane("选中一个人，这里显示家庭、该做的和最近的走访。", recordVisit, openPerson, openHousehold);
        persons.detail(person.view());
        model.person.addListener((o, was, is) -> person.show(is));
        persons.selected().addListener((o, was, is) -> model.choose(is));
        var household = new DetailPane("选中一户，这里显示成员、该做的和最近的走访。", recordVisit, openPerson, openHousehold);
        households.detail(household.view());
        model.household.addListener((o, was, is) -> household.show(is));
        households.selected().addListener((o, was, is) -> model.choose(is));
        model.filter.conditionsProperty().addListener((o, was, is) -> {
            current().table().getSelectionModel().clearSelection();
            current().filterChanged();
        });
        model.filter.households.addListener((o, was, is) -> {
            bring();
            bar.text().requestFocus();
            current().filterChanged();
        });
        bar.text().setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                focus();
                e.consume();
            }
        });
        bring();
    }

    Node view() {
        return view;
    }

    /** Reads again what others may have changed; the choice and the place in the list stay. */
    void refresh() {
        model.filter.refresh();
        current().reload();
        mayExport.set(ui.actor().may(Right.EXPORT));
    }

    /** The cursor goes to the chosen row, so that Enter opens it and the arrows go on; at first to the text. */
    void focus() {
        var table = current().table();
        if (table.getScene() == null) {
            bar.text().requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private ListPane<?> current() {
        return model.filter.households.get() ? households : persons;
    }

    private void bring() {
        current().filters(bar.nodes());
        view.getChildren().setAll(current());
    }

    private <R> void finish(ListPane<R> list, java.util.function.Consumer<R> open) {
        list.onOpen(open);
        list.alwaysChosen();
        list.empty(new Empty("没有这样的人。换一个字、拼音首字母，或者放宽筛选。", "清除筛选", model.filter::clear));
        list.tools(outputs.isEmpty() ? exportButton() : exportMenu());
    }

    private Node exportButton() {
        var button = Buttons.plain("导出", Feather.DOWNLOAD, this::export);
        button.setId("export");
        button.disableProperty().bind(mayExport.not());
        return button;
    }

    private Node exportMenu() {
        var menu = new MenuButton("导出", new FontIcon(Feather.DOWNLOAD));
        menu.setId("export");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.getItems().add(item("这个列表（Excel）…", this::export));
        for (var output : outputs) {
            menu.getItems().add(item(output.label(), () -> output.make()
                    .accept(model.filter.conditions().persons(model.today()))));
        }
        menu.disableProperty().bind(mayExport.not());
        return menu;
    }

    private static MenuItem item(String text, Runnable act) {
        var item = new MenuItem(text);
        item.setOnAction(e -> act.run());
        return item;
    }

    private void export() {
        if (model.filter.households.get()) {
            export.households(households, model);
        } else {
            export.persons(persons, model);
        }
    }

    private void personColumns() {
        persons.columns()
                .text("姓名", 100, "NAME", PersonRow::name)
                .text("性别年龄", 76, "BIRTH", row -> Words.sexAndAge(row, model.today()))
                .text("村组", 112, "PLACE", row -> Words.place(row.village(), row.groupLabel()))
                .node("类别", 140, row -> personChips(row))
                .text("身份证", 152, PersonRow::idNumber)
                .text("电话", 104, PersonRow::phone)
                .text("最近走访", 96, "LAST_VISIT", row -> Words.ago(row.lastVisit(), model.today()));
    }

    private void householdColumns() {
        households
                .columns()
                .text("户主", 104, "HEAD", HouseholdRow::headName)
                .text("人口", 56, "MEMBERS", row -> row.members() + " 人")
                .text("村组", 124, "PLACE", row -> Words.place(row.village(), row.groupLabel()))
                .text("住址", 168, HouseholdRow::address)
                .node("类别", 140, row -> chips(row.categories(), row.closedOn() == null ? "" : "已销户"))
                .text("人户情况", 96, row -> row.housing().label())
                .text("最近走访", 96, "LAST_VISIT", row -> Words.ago(row.lastVisit(), model.today()));
    }

    private static Node personChips(PersonRow row) {
        return chips(row.categories(), row.diedOn() != null ? "已故" : row.movedOutOn() != null ? "迁出" : "");
    }

    /** As many chips as have room, the others counted; all of them in words when pointed at. */
    private static Node chips(String categories, String gone) {
        var chips = new HBox(4);
        chips.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (!gone.isEmpty()) {
            chips.getChildren().add(new Chip(gone, Chip.Tone.PLAIN));
        }
        if (!categories.isEmpty()) {
            var words = categories.split("、");
            int letters = gone.length();
            int shown = 0;
            while (shown < words.length && (shown == 0 || letters + words[shown].length() <= CHIP_LETTERS)) {
                letters += words[shown].length() + 1;
                chips.getChildren().add(new Chip(words[shown++], Chip.Tone.GOOD));
            }
            if (shown < words.length) {
                chips.getChildren().add(new Chip("+" + (words.length - shown), Chip.Tone.PLAIN));
            }
            Tooltip.install(chips, new Tooltip(categories));
        }
        return chips;
    }
}
