package cn.shegong.plan.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.plan.Every;
import cn.shegong.plan.RiskLevel;
import cn.shegong.plan.RuleDraft;
import cn.shegong.plan.VisitingRule;
import cn.shegong.roster.Category;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Tick;
import cn.shegong.ui.Ticks;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** The forms about how often to visit whom: a rule added, changed from a day on, or ended, and the hours of a call. */
final class RuleForms {
    private final Ui ui;
    private final PlanDesk desk;
    private final Runnable changed;

    /** What was entered about the hours, or about the end of a rule. */
    private record Entered(String amount, LocalDate from, String source) {}

    /** @param changed called when something was written */
    RuleForms(Ui ui, PlanDesk desk, Runnable changed) {
        this.ui = ui;
        this.desk = desk;
        this.changed = changed;
    }

    void add() {
        ui.tasks().run(desk.rules()::categories, categories -> {
            var blank =
                    new RuleDraft("", List.of(), "", "", null, "1", Every.Unit.MONTH, true, false, desk.today(), "");
            var actor = ui.actor();
            ask("加一条频次规定", blank, categories, "从这天起也管已经在册的人。", draft -> desk.rules()
                    .add(actor, draft));
        });
    }

    void change(VisitingRule rule) {
        ui.tasks().run(desk.rules()::categories, all -> {
            var categories = new ArrayList<>(all);
            rule.categories().stream().filter(c -> !categories.contains(c)).forEach(categories::add);
            var actor = ui.actor();
            ask(
                    "改“" + rule.label() + "”",
                    RuleDraft.of(rule, desk.today()),
                    categories,
                    "早先的规定不动：问从前的月份，还按从前的规定算。",
                    draft -> desk.rules().set(actor, rule.code(), draft));
        });
    }

    /** Writes what was entered. */
    private interface Write {
        void write(RuleDraft draft);
    }

    private void ask(String title, RuleDraft first, List<Category> categories, String note, Write write) {
        var label = new TextField(first.label());
        label.setPromptText("如 重点户");
        var rosters = FXCollections.<Tick>observableArrayList();
        for (int i = 0; i < categories.size(); i++) {
            rosters.add(
                    new Tick(i, categories.get(i).label(), first.categories().contains(categories.get(i))));
        }
        var age = new TextField(first.ageFrom());
        age.setPromptText("不限年龄就空着");
        var grade = new TextField(first.grade());
        grade.setPromptText("照名册上写的，如 A类；不限就空着");
        var level = new OneOf<>(List.of(RiskLevel.values()), RiskLevel::label, true);
        level.valueProperty().set(first.level());
        var number = new TextField(first.number());
        number.setPrefColumnCount(3);
        number.setMaxWidth(TextField.USE_PREF_SIZE);
        var unit = new OneOf<>(List.of(Every.Unit.values()), Every.Unit::label, false);
        unit.valueProperty().set(first.unit());
        var remote = new CheckBox("电话、视频也算一次");
        remote.setSelected(first.remote());
        var from = PlanWords.coming(first.from(), desk.today());
        var source = source(first.source());
        var form = new FormPane()
                .required("名称", "label", label)
                .field("哪些名册", "categories", new Ticks(rosters))
                .field("", "hint", PlanWords.text("一个也不勾，就是名册上的所有人。风险等级照最近一次评估。", "quiet"))
                .field("几岁以上", "ageFrom", age)
                .field("类别档次", "grade", grade)
                .field("风险等级", "level", level)
                .required("每几个", "number", number)
                .required("单位", "unit", unit)
                .field("", "remote", remote)
                .required("从哪天起", "validFrom", from)
                .required("依据", "source", source)
                .wide(PlanWords.text(note, "quiet"))
                .end();
        FormDialog.ask(
                ui,
                title,
                form,
                "保存",
                () -> new RuleDraft(
                        label.getText(),
                        rosters.stream()
                                .filter(tick -> tick.on().get())
                                .map(tick -> categories.get((int) tick.id()))
                                .toList(),
                        age.getText(),
                        grade.getText(),
                        level.valueProperty().get(),
                        number.getText(),
                        unit.valueProperty().get(),
                        true,
                        remote.isSelected(),
                        read(from),
                        source.getText()),
                entered -> {
                    write.write(entered);
                    return entered;
                },
                entered -> said(entered.label().strip() + "从 " + entered.from() + " 起"));
    }

    /** From a day on it demands nothing. */
    void end(VisitingRule rule) {
        var from = PlanWords.coming(desk.today(), desk.today());
        var source = source("");
        var form = new FormPane()
                .required("从哪天起", "validFrom", from)
                .required("依据", "source", source)
                .wide(PlanWords.text("从这天起不再按这一条要求探访，别的规定照旧。再要用，改这一条就行。", "quiet"))
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                "停用“" + rule.label() + "”",
                form,
                "停用",
                () -> new Entered("", read(from), source.getText()),
                entered -> {
                    desk.rules().end(actor, rule, entered.from, entered.source);
                    return entered;
                },
                entered -> said(rule.label() + "从 " + entered.from + " 起不要求"));
    }

    /** Within how many hours one has to be where something happened. */
    void hours() {
        var today = desk.today();
        ui.tasks().run(() -> desk.calls().hours(today), hours -> {
            var amount = new TextField(String.valueOf(hours));
            amount.setPrefColumnCount(4);
            var from = PlanWords.coming(today, today);
            var source = source("");
            var form = new FormPane()
                    .required("几小时内", "amount", amount)
                    .required("从哪天起", "validFrom", from)
                    .required("依据", "source", source)
                    .wide(PlanWords.text("从前报告的还按从前的时限算。改过的数都在“政策参数”页上，那里也能撤销。", "quiet"))
                    .end();
            var actor = ui.actor();
            FormDialog.ask(
                    ui,
                    "突发情况几小时内到",
                    form,
                    "保存",
                    () -> new Entered(amount.getText(), read(from), source.getText()),
                    entered -> {
                        desk.calls().setHours(actor, entered.amount, entered.from, entered.source);
                        return entered;
                    },
                    entered -> said("突发情况从 " + entered.from + " 起 " + entered.amount.strip() + " 小时内到"));
        });
    }

    private void said(String words) {
        ui.dialogs().done("已保存：" + words);
        changed.run();
    }

    private static TextField source(String first) {
        var source = new TextField(first);
        source.setPromptText("文件名和文号，如 县民政局〔2026〕12号");
        return source;
    }

    private static LocalDate read(DateField field) {
        if (field.misread()) {
            throw new InvalidInput(Problems.none().error("validFrom", "bad_date", ChineseDate.EXPECTED));
        }
        return field.valueProperty().get();
    }
}
