package cn.shegong.roster.ui;

import cn.shegong.base.Actor;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.place.Group;
import cn.shegong.place.Village;
import cn.shegong.roster.Roll;
import cn.shegong.roster.RollLine;
import cn.shegong.roster.RollState;
import cn.shegong.settings.Preference;
import cn.shegong.ui.ColumnLayout;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** The lines of the open roll: filters above, and the columns that its category asks for. */
final class RollPane {
    /** Facts that have a column from the beginning; the others can be shown. */
    private static final int FACTS = 3;

    private static final double LETTER = 14;

    private final Ui ui;
    private final RosterDesk desk;
    private final RollViewModel model;
    private final TextField text = new TextField();
    private final Node[] filters;
    private final Map<TableColumn<RollLine, ?>, String> facts = new HashMap<>();
    private ListPane<RollLine> list;
    /** When and why somebody left; there only while such lines are shown. */
    private TableColumn<RollLine, ?> left;

    RollPane(Ui ui, RosterDesk desk, RollViewModel model) {
        this.ui = ui;
        this.desk = desk;
        this.model = model;
        text.setId("text");
        text.setPromptText("姓名、拼音或号码");
        text.setPrefColumnCount(10);
        text.setTooltip(new Tooltip("姓名、小名、拼音或首字母、村名，身份证或电话的四位以上"));
        text.textProperty().bindBidirectional(model.text);
        model.state.addListener((o, was, is) -> {
            if (left != null) {
                left.setVisible(is != RollState.IN);
            }
        });
        var group = new FilterCombo<>("各组", model.groups, Group::label, model.group).wide(72);
        group.disableProperty().bind(model.village.isNull());
        filters = new Node[] {
            text,
            new FilterCombo<>("所有村", model.villages, Village::name, model.village).wide(92),
            group,
            new FilterCombo<>("各等级", model.grades, Function.identity(), model.grade).wide(88),
            new FilterCombo<>("", FXCollections.observableArrayList(RollState.values()), RollState::label, model.state)
        };
    }

    TextField text() {
        return text;
    }

    ListPane<RollLine> list() {
        return list;
    }

    TableView<RollLine> table() {
        return list.table();
    }

    /** A fresh list for what has just been opened. */
    ListPane<RollLine> fresh(RollViewModel.Open open) {
        list = new ListPane<>(ui.tasks(), open.roll().households() ? "户" : "人", model::page);
        list.filters(filters);
        list.alwaysChosen();
        var table = list.table();
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setTableMenuButtonVisible(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        facts.clear();
        columns(open);
        remember(open, table);
        return list;
    }

    private void columns(RollViewModel.Open open) {
        var columns = list.columns();
        boolean households = open.roll().households();
        // Up to the dates all stands beside the detail on a small screen; the number stands in the detail as well.
        columns.text("村组", 92, "PLACE", line -> Words.place(line.row()))
                .text(households ? "户主" : "姓名", 80, "NAME", line -> Words.name(line.row()))
                .text("性别年龄", 76, "BIRTH", this::sexAndAge);
        if (households) {
            columns.text("人数", 50, "PERSONS", line -> line.row().persons() + " 人");
        }
        if (open.roll().several()) {
            columns.text("类别", 150, line -> line.row().categories());
        } else {
            columns.text("等级", 52, "GRADE", line -> line.row().grade());
        }
        if (households) {
            columns.number("月金额", 70, "AMOUNT", line -> Words.yuan(line.row().monthlyAmount()));
        }
        columns.text("在册日期", 88, "SINCE", line -> Words.day(line.row().startedOn()))
                .text("下次复核", 88, "REVIEW", line -> Words.day(line.row().reviewOn()))
                .text("退出", 150, line -> left(line));
        left = last();
        left.setVisible(model.state.get() != RollState.IN);
        columns.text("身份证", 150, line -> line.row().idNumber());
        var fields = open.roll().several() ? List.<FactField>of() : open.fields();
        for (var field : fields) {
            columns.text(field.label(), width(field), line -> Words.fact(field, line.fact(field.code())));
            last().setVisible(facts.size() < FACTS);
            facts.put(last(), field.code());
        }
    }

    /** Everybody keeps the columns of each roll as he or she has laid them out. */
    private void remember(RollViewModel.Open open, TableView<RollLine> table) {
        var kept =
                Preference.own("roll_columns." + name(open.roll()), "花名册的列", "").saidAs(columns -> "");
        var layout = new ColumnLayout(table, left);
        var actor = ui.actor();
        ui.tasks().run(() -> desk.settings().value(actor, kept), columns -> {
            layout.apply(columns);
            layout.follow(now -> keep(actor, kept, now));
        });
    }

    private void keep(Actor whose, Preference<String> kept, String columns) {
        if (whose.id() == ui.actor().id()) {
            ui.tasks().run(() -> desk.settings().choose(whose, kept, columns));
        }
    }

    private static String name(Roll roll) {
        return roll.several() ? "several" : roll.category().code() + (roll.households() ? ".households" : "");
    }

    private TableColumn<RollLine, ?> last() {
        var columns = list.table().getColumns();
        return columns.get(columns.size() - 1);
    }

    private String sexAndAge(RollLine line) {
        return Words.sexAndAge(line.row().sex(), line.row().birthDate(), desk.today());
    }

    private static String left(RollLine line) {
        var row = line.row();
        return row.endedOn() == null ? "" : Words.joined(" ", Words.day(row.endedOn()), row.endReason());
    }

    /** By what the field may hold, and never less than its heading. */
    private static double width(FactField field) {
        double head = field.label().length() * LETTER + 24;
        double content =
                switch (field.kind()) {
                    case DATE -> 104;
                    case PHONE -> 108;
                    case ID_NUMBER -> 156;
                    case DISABILITY_CERTIFICATE -> 232;
                    case CHOICE, YES_NO ->
                        24
                                + LETTER
                                        * field.choices().stream()
                                                .mapToInt(String::length)
                                                .max()
                                                .orElse(2);
                    case CHOICES, LONG_TEXT -> 160;
                    case NUMBER, AMOUNT, TEXT -> 84;
                };
        return Math.max(head, Math.min(content, field.kind() == FactKind.CHOICE ? 132 : content));
    }

    /** Codes of the facts that have a column now, in the order of the columns. */
    List<String> shownFacts() {
        return list.table().getVisibleLeafColumns().stream()
                .filter(facts::containsKey)
                .map(facts::get)
                .toList();
    }

    /** What stands where nobody is listed. */
    void empty(Runnable intake, Runnable enter) {
        list.empty(
                model.narrowed()
                        ? new Empty("没有这样的人。换一个字，或者放宽筛选。", "清除筛选", model::clear)
                        : new Empty("还没有人在这个名单上。", "收名单", intake).or("列入一个人", enter));
    }
}
