package cn.shegong.plan.ui;

import cn.shegong.base.Actor;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.plan.RuleSetting;
import cn.shegong.plan.VisitingRule;
import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 频次规定: how often whom, where each rule comes from, and what the station has set. */
final class RulesPane extends VBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final ListPane<VisitingRule> list;
    private final RuleDetail detail;
    private final Label hours = PlanWords.text("", "");

    /** What stands on the page beside the list. */
    private record Hours(int hours, String source) {}

    RulesPane(Ui ui, PlanDesk desk) {
        super(8);
        this.ui = ui;
        this.desk = desk;
        var forms = new RuleForms(ui, desk, this::refresh);
        detail = new RuleDetail(may(), this::takeBack, this::restore);
        list = new ListPane<>(ui.tasks(), "条", slice -> Rows.of(desk.rules().all(desk.today()), slice));
        list.setId("rules");
        list.columns()
                .text("规定", 150, VisitingRule::label)
                .text("对象", 250, RulesPane::whom)
                .text("多久一次", 80, rule -> rule.inForce() ? rule.every().words() : "不要求")
                .text("电话视频", 72, rule -> rule.remote() ? "也算" : "不算")
                .text("从哪天起", 96, rule -> rule.from().toString())
                .node("哪里来的", 124, RulesPane::origin);
        list.alwaysChosen();
        list.detail(detail, 0.68);
        list.onOpen(rule -> {
            if (may()) {
                forms.change(rule);
            }
        });
        var change = button("change-rule", "改这一条…", Feather.EDIT_2, () -> withChosen(forms::change));
        var end = button("end-rule", "停用…", Feather.SLASH, () -> withChosen(forms::end));
        list.selected().addListener((o, was, is) -> {
            change.setDisable(!may() || is == null);
            end.setDisable(!may() || is == null || !is.inForce());
            show(is);
        });
        var changeHours = button("change-hours", "改时限…", Feather.CLOCK, forms::hours);
        hours.setId("call-hours");
        HBox.setHgrow(hours, Priority.ALWAYS);
        hours.setMaxWidth(Double.MAX_VALUE);
        var calls = new HBox(8, hours, changeHours);
        calls.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .setAll(
                        PlanWords.text("几条规定都管着同一个人的，最早到期的排在前面。软件自带的请对照本县文件改成本站的。", "quiet"),
                        calls,
                        list,
                        new HBox(8, button("add-rule", "加一条…", Feather.PLUS, forms::add), change, end));
    }

    private Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(!may());
        return button;
    }

    private boolean may() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    private void withChosen(Consumer<VisitingRule> act) {
        var rule = list.selected().get();
        if (rule != null && may()) {
            act.accept(rule);
        }
    }

    static String whom(VisitingRule rule) {
        var rosters = rule.categories().isEmpty()
                ? "名册上的所有人"
                : rule.categories().stream().map(Category::label).collect(Collectors.joining("、"));
        return rule.conditions().isEmpty() ? rosters : rosters + "（" + rule.conditions() + "）";
    }

    private static Chip origin(VisitingRule rule) {
        if (rule.own()) {
            return new Chip("本站加的", Chip.Tone.GOOD);
        }
        if (rule.setting() != null) {
            return new Chip("本站改的", Chip.Tone.GOOD);
        }
        return rule.sure() ? new Chip("软件自带", Chip.Tone.PLAIN) : new Chip("自带，待核对", Chip.Tone.ATTENTION);
    }

    void refresh() {
        list.reload();
        var today = desk.today();
        ui.tasks()
                .run(
                        () -> new Hours(desk.calls().hours(today), desk.calls().hoursSource(today)),
                        read -> hours.setText("突发情况：报告后 " + read.hours + " 小时内到。依据：" + read.source));
    }

    private void show(VisitingRule rule) {
        if (rule == null) {
            detail.clear();
            return;
        }
        ui.tasks()
                .run(
                        () -> desk.rules().history(rule.code()),
                        (List<RuleSetting> history) ->
                                detail.show(rule, desk.rules().shipped(rule.code()), history, desk.today()));
    }

    private void takeBack(RuleSetting set) {
        turn(set, desk.rules()::takeBack, () -> ui.dialogs()
                .done(
                        "已撤销从 " + set.validFrom() + " 起的“" + set.words() + "”，按早先的规定算",
                        () -> turn(set, desk.rules()::restore, () -> {})));
    }

    private void restore(RuleSetting set) {
        turn(set, desk.rules()::restore, () -> ui.dialogs()
                .done("已恢复从 " + set.validFrom() + " 起的“" + set.words() + "”"));
    }

    private void turn(RuleSetting set, BiConsumer<Actor, RuleSetting> act, Runnable then) {
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            act.accept(actor, set);
                            return set;
                        },
                        done -> {
                            then.run();
                            refresh();
                        });
    }
}
