package cn.shegong.pack.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.pack.Due;
import cn.shegong.pack.Planned;
import cn.shegong.plan.When;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;

/** Asks for which villages a pack is made, and who is due. */
final class PackForm {
    private final Ui ui;
    private final PackDesk desk;
    private final PacksViewModel model;

    PackForm(Ui ui, PackDesk desk, PacksViewModel model) {
        this.ui = ui;
        this.desk = desk;
        this.model = model;
    }

    /** What was chosen. */
    private record Chosen(List<Long> villages, Due due) {}

    void ask() {
        var villages = FXCollections.observableArrayList(desk.places().villages().stream()
                .map(village -> new Tick(village.id(), village.name(), false))
                .toList());
        var ticks = new Ticks(villages);
        ticks.setMaxWidth(520);
        var since = new DateField(text -> ChineseDate.read(text, LocalDate.now(desk.clock()))
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        since.setId("since");
        since.setPromptText("如 0901");
        var until = new OneOf<When>(List.of(When.WEEK, When.MONTH), when -> "逾期和" + when.label() + "到期的", true);
        until.setId("until");
        until.valueProperty().set(When.MONTH);
        var hint = new Label("填了日期，就是这天以来没走访到的户，不管探访计划；两样都空着，是在册的每一户。");
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMaxWidth(620);
        var pane = new FormPane()
                .required("村", "villages", ticks)
                .field("按探访计划", "until", until)
                .field("或从哪天没走访", "since", since)
                .wide(hint)
                .end();
        FormDialog.ask(
                ui,
                "做一个入户包",
                pane,
                "做好",
                () -> new Chosen(
                        villages(villages, since), due(until.valueProperty().get(), since)),
                chosen -> model.make(chosen.villages(), chosen.due()),
                model::made);
    }

    private Due due(When until, DateField since) {
        var day = since.valueProperty().get();
        if (day != null) {
            return Due.notVisitedSince(day);
        }
        return until == null ? Due.everybody() : new Planned(desk.visiting(), until);
    }

    private static List<Long> villages(List<Tick> villages, DateField since) {
        var problems = Problems.none();
        var chosen =
                villages.stream().filter(tick -> tick.on().get()).map(Tick::id).toList();
        if (chosen.isEmpty()) {
            problems.error("villages", "none", "请选一个村。");
        }
        if (since.misread()) {
            problems.error("since", "misread", "这不是日期，请写成 0901、2026-09-01 这样。");
        }
        if (problems.hasErrors()) {
            throw new InvalidInput(problems);
        }
        return chosen;
    }
}
