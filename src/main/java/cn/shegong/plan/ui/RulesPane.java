package cn.shegong.plan.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.plan.Every;
import cn.shegong.plan.RuleDraft;
import cn.shegong.plan.RuleSetting;
import cn.shegong.plan.VisitingRule;
import cn.shegong.roster.Category;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.OneOf;
import cn.shegong.ui.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** 频次规定: how often whom, on which paper that rests, and what the station has set. */
final class RulesPane extends VBox {
    private final Ui ui;
    private final PlanDesk desk;
    private final ListPane<VisitingRule> list;

    RulesPane(Ui ui, PlanDesk desk) {
        super(8);
        this.ui = ui;
        this.desk = desk;
        list = new ListPane<>(ui.tasks(), "条", slice -> Rows.of(desk.rules().all(desk.today()), slice));
        list.setId("rules");
        list.columns()
                .text("规定", 150, VisitingRule::label)
                .text("对象", 250, RulesPane::whom)
                .text("多久一次", 80, rule -> rule.inForce() ? rule.every().words() : "不要求")
                .text("电话视频", 72, rule -> rule.remote() ? "也算" : "不算")
                .text("从哪天起", 96, rule -> rule.from().toString())
                .node("核对", 88, RulesPane::state)
                .text("依据", 260, VisitingRule::source);
        list.alwaysChosen();
        list.onOpen(rule -> change());
        var change = button("change-rule", "改这一条…", Feather.EDIT_2, this::change);
        var back = button("take-back-rule", "撤销本站定的", Feather.ROTATE_CCW, this::takeBack);
        list.selected().addListener((o, was, is) -> back.setDisable(!may() || is == null || is.setting() == null));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .setAll(
                        PlanWords.text("几条规定都管着同一个人的，最早到期的排在前面。突发情况几小时内到，在“政策参数”里改。", "quiet"),
                        list,
                        new HBox(8, change, back));
    }

    private Button button(String id, String verb, Feather icon, Runnable act) {
        var button = Buttons.plain(verb, icon, act);
        button.setId(id);
        button.setDisable(!may());
        return button;
    }

    private boolean may() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    private static String whom(VisitingRule rule) {
        var rosters = rule.categories().isEmpty()
                ? "名册上的所有人"
                : rule.categories().stream().map(Category::label).collect(Collectors.joining("、"));
        return rule.conditions().isEmpty() ? rosters : rosters + "（" + rule.conditions() + "）";
    }

    private static Chip state(VisitingRule rule) {
        if (rule.setting() != null) {
            return new Chip("本站已定", Chip.Tone.GOOD);
        }
        return rule.sure() ? new Chip("有依据", Chip.Tone.PLAIN) : new Chip("待核对", Chip.Tone.ATTENTION);
    }

    void refresh() {
        list.reload();
    }

    private void change() {
        var rule = list.selected().get();
        if (rule == null || !may()) {
            return;
        }
        var draft = RuleDraft.of(rule, desk.today());
        var number = new TextField(draft.number());
        number.setPrefColumnCount(4);
        number.setMaxWidth(TextField.USE_PREF_SIZE);
        var unit = new OneOf<>(List.of(Every.Unit.values()), Every.Unit::label, false);
        unit.valueProperty().set(draft.unit());
        var off = new CheckBox("不要求（这一条先不用）");
        off.setSelected(!draft.inForce());
        var remote = new CheckBox("电话、视频也算一次");
        remote.setSelected(draft.remote());
        var age = new TextField(draft.ageFrom());
        age.setPromptText("不限年龄就空着");
        var from = new DateField(text -> ChineseDate.read(text, desk.today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        from.valueProperty().set(draft.from());
        var source = new TextField(draft.source());
        source.setPromptText("文件名和文号，如 县民政局〔2026〕12号");
        var form = new FormPane()
                .required("每几个", "number", number)
                .required("单位", "unit", unit)
                .field("几岁以上", "ageFrom", age)
                .field("", "remote", remote)
                .field("", "inForce", off)
                .required("从哪天起", "validFrom", from)
                .required("依据", "source", source)
                .wide(PlanWords.text("早先的规定不动：问从前的月份，还按从前的规定算。", "quiet"))
                .end();
        var actor = ui.actor();
        FormDialog.ask(
                ui,
                rule.label(),
                form,
                "保存",
                () -> {
                    if (from.misread()) {
                        throw new InvalidInput(Problems.none().error("validFrom", "bad_date", ChineseDate.EXPECTED));
                    }
                    return new RuleDraft(
                            draft.label(),
                            draft.categories(),
                            age.getText(),
                            draft.grade(),
                            draft.level(),
                            number.getText(),
                            unit.valueProperty().get(),
                            !off.isSelected(),
                            remote.isSelected(),
                            from.valueProperty().get(),
                            source.getText());
                },
                entered -> {
                    desk.rules().set(actor, rule.code(), entered);
                    return entered;
                },
                entered -> {
                    ui.dialogs().done("已保存：" + rule.label() + "从 " + entered.from() + " 起");
                    refresh();
                });
    }

    private void takeBack() {
        var rule = list.selected().get();
        if (rule == null || rule.setting() == null) {
            return;
        }
        RuleSetting set = rule.setting();
        var words = rule.label() + "从 " + set.validFrom() + " 起的“" + set.words() + "”不再算数，按早先的规定算。";
        if (!ui.dialogs().confirm("撤销这条规定", words, "撤销")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            desk.rules().takeBack(actor, set);
                            return set;
                        },
                        done -> {
                            ui.dialogs().done("已撤销，操作记录里还查得到。");
                            refresh();
                        });
    }
}
