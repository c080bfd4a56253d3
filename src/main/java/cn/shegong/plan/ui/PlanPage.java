package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.When;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Tabs;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 探访计划: who is to be visited, by when and why. */
public final class PlanPage implements Page {
    /** Where one goes from here. */
    public interface Ways {
        void recordVisit(long householdId);

        void household(long householdId);
    }

    private final Ui ui;
    private final DuePane due;
    private final CallForms calls;
    private final CallsPane happened;
    private final RatePane rates;
    private final RulesPane rules;
    private final DutyPane duties;
    private final Tabs<Side> sides = new Tabs<>(List.of(Side.values()), side -> side.label).ids(side -> side.id);
    private final StackPane shown = new StackPane();
    private int overdue;
    private final VBox view = new VBox(12, sides, shown);

    private enum Side {
        DUE("due-tab", "待访"),
        CALLS("call-tab", "突发情况"),
        RATES("rate-tab", "月探访率"),
        RULES("rule-tab", "频次规定"),
        DUTIES("duty-tab", "分工和代班");

        private final String id;
        private final String label;

        Side(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    public PlanPage(Ui ui, PlanDesk desk, Ways ways) {
        this.ui = ui;
        due = new DuePane(ui, desk, ways::recordVisit, ways::household, this::read);
        calls = new CallForms(ui, desk, this::shown);
        happened = new CallsPane(ui, desk, ways::recordVisit, ways::household);
        rates = new RatePane(ui, desk, ways::household);
        rules = new RulesPane(ui, desk);
        duties = new DutyPane(ui, desk);
        VBox.setVgrow(shown, Priority.ALWAYS);
        sides.valueProperty().addListener((o, was, is) -> shown());
    }

    /** Brings one part of the plan to the front; the shell is to show the page. */
    public void show(When part) {
        due.show(part);
        sides.valueProperty().set(Side.DUE);
    }

    @Override
    public String title() {
        return "探访计划";
    }

    @Override
    public String purpose() {
        return "谁该去了、谁逾期了、为什么要去，按走的路线排；从名册、频次规定和走访算出来，去过自己消失。";
    }

    @Override
    public Ikon icon() {
        return Feather.CALENDAR;
    }

    @Override
    public String group() {
        return "人";
    }

    private void read() {
        overdue = due.overdue();
    }

    /** How many households are late, as somebody else has counted them. */
    public void counted(int late) {
        overdue = late;
    }

    @Override
    public int due() {
        return overdue;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Button> actions() {
        return ui.actor().may(Right.RECORD)
                ? List.of(Buttons.primary("记突发情况", Feather.PLUS, () -> calls.report(null)))
                : List.of();
    }

    @Override
    public void shown() {
        switch (sides.value()) {
            case DUE -> {
                shown.getChildren().setAll(due);
                due.refresh();
                due.focus();
            }
            case CALLS -> {
                shown.getChildren().setAll(happened);
                happened.refresh();
            }
            case RATES -> {
                shown.getChildren().setAll(rates);
                rates.refresh();
            }
            case RULES -> {
                shown.getChildren().setAll(rules);
                rules.refresh();
            }
            case DUTIES -> {
                shown.getChildren().setAll(duties);
                duties.refresh();
            }
        }
    }
}
