package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.When;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
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
    private final RatePane rates;
    private final RulesPane rules;
    private final DutyPane duties;
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton dueTab = tab("due-tab", "待访", "left-pill");
    private final ToggleButton rateTab = tab("rate-tab", "月探访率", "center-pill");
    private final ToggleButton ruleTab = tab("rule-tab", "频次规定", "center-pill");
    private final ToggleButton dutyTab = tab("duty-tab", "分工和代班", "right-pill");
    private final StackPane shown = new StackPane();
    private final VBox view = new VBox(12, new HBox(dueTab, rateTab, ruleTab, dutyTab), shown);

    public PlanPage(Ui ui, PlanDesk desk, Ways ways) {
        this.ui = ui;
        due = new DuePane(ui, desk, ways::recordVisit, ways::household, () -> {});
        calls = new CallForms(ui, desk, due::refresh);
        rates = new RatePane(ui, desk, ways::household);
        rules = new RulesPane(ui, desk);
        duties = new DutyPane(ui, desk);
        VBox.setVgrow(shown, Priority.ALWAYS);
        tabs.selectToggle(dueTab);
        tabs.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                tabs.selectToggle(was);
            } else {
                shown();
            }
        });
    }

    private ToggleButton tab(String id, String word, String style) {
        var button = new ToggleButton(word);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setToggleGroup(tabs);
        return button;
    }

    /** Brings one part of the plan to the front; the shell is to show the page. */
    public void show(When part) {
        due.show(part);
        tabs.selectToggle(dueTab);
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

    /** Households that are late; known once the plan was worked out here. */
    @Override
    public int due() {
        return due.overdue();
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
        var tab = tabs.getSelectedToggle();
        if (tab == rateTab) {
            shown.getChildren().setAll(rates);
            rates.refresh();
        } else if (tab == ruleTab) {
            shown.getChildren().setAll(rules);
            rules.refresh();
        } else if (tab == dutyTab) {
            shown.getChildren().setAll(duties);
            duties.refresh();
        } else {
            shown.getChildren().setAll(due);
            due.refresh();
            due.focus();
        }
    }
}
