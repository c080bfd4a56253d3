package cn.shegong.plan.ui;

import cn.shegong.base.Right;
import cn.shegong.plan.When;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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

    public PlanPage(Ui ui, PlanDesk desk, Ways ways) {
        this.ui = ui;
        due = new DuePane(ui, desk, ways::recordVisit, ways::household, () -> {});
        calls = new CallForms(ui, desk, due::refresh);
    }

    /** Brings one part of the plan to the front; the shell is to show the page. */
    public void show(When part) {
        due.show(part);
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

    @Override
    public Parent view() {
        return due;
    }

    @Override
    public List<Button> actions() {
        return ui.actor().may(Right.RECORD)
                ? List.of(Buttons.primary("记突发情况", Feather.PLUS, () -> calls.report(null)))
                : List.of();
    }

    @Override
    public void shown() {
        due.refresh();
        due.focus();
    }
}
