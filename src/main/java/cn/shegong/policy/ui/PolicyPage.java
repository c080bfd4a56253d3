package cn.shegong.policy.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.policy.PolicyService;
import cn.shegong.policy.ui.PolicyViewModel.Line;
import cn.shegong.ui.Chip;
import cn.shegong.ui.DateField;
import cn.shegong.ui.Empty;
import cn.shegong.ui.FilterCombo;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.ListPane;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 政策参数: the ages, standards and periods that rules ask for, as they hold here, each with its source. */
public final class PolicyPage implements Page {
    private final Ui ui;
    private final PolicyViewModel model;
    private final ListPane<Line> list;
    private final PolicyDetail detail;

    /** What was entered for a parameter. */
    private record Entered(String amount, LocalDate from, String source) {}

    public PolicyPage(Ui ui, PolicyService policies, Clock clock) {
        this.ui = ui;
        model = new PolicyViewModel(ui, policies, clock);
        list = new ListPane<>(ui.tasks(), "项", slice -> model.load());
        detail = new PolicyDetail(model, this::change, this::shown);
        list.setId("parameters");
        list.columns()
                .text("类", 104, line -> line.parameter().group())
                .text("参数", 292, line -> line.parameter().label())
                .text("现在是", 136, Line::words)
                .text("从哪天起", 108, line -> line.from().toString())
                .node("核对", 92, PolicyPage::state);
        var open = new CheckBox("只看待核对的");
        open.setId("onlyOpen");
        open.selectedProperty().bindBidirectional(model.onlyOpen);
        list.filters(new FilterCombo<>("各类", model.groups, name -> name, model.group).wide(112), open);
        list.empty(new Empty("没有待核对的参数。", "看全部", model::clear));
        list.detail(detail);
        list.alwaysChosen();
        list.selected().addListener((o, was, is) -> detail.show(is));
        list.onOpen(line -> {
            if (model.mayManage()) {
                change(line);
            }
        });
        model.group.addListener((o, was, is) -> list.filterChanged());
        model.onlyOpen.addListener((o, was, is) -> list.filterChanged());
    }

    private static Chip state(Line line) {
        if (line.open()) {
            return new Chip("待核对", Chip.Tone.ATTENTION);
        }
        return line.holding().isPresent() ? new Chip("本站已定", Chip.Tone.GOOD) : new Chip("有依据", Chip.Tone.PLAIN);
    }

    private void change(Line line) {
        var parameter = line.parameter();
        var amount = new TextField(line.value()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(""));
        amount.setPrefColumnCount(8);
        var from = new DateField(text -> ChineseDate.read(text, model.today())
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        from.valueProperty()
                .set(line.set().stream()
                        .map(value -> value.validFrom())
                        .max(Comparator.naturalOrder())
                        .orElse(model.today().withDayOfYear(1)));
        var source = new TextField(line.holding().map(value -> value.source()).orElse(""));
        source.setPromptText("文件名和文号，如 县民政局〔2026〕12号");
        var form = new FormPane()
                .required("数（" + parameter.unit() + "）", "amount", amount)
                .required("从哪天起", "validFrom", from)
                .required("依据", "source", source)
                .wide(note("早先的数不动：问从前的月份，还按从前的数算。"))
                .end();
        FormDialog.ask(
                ui,
                parameter.label(),
                form,
                "保存",
                () -> {
                    if (from.misread()) {
                        throw new InvalidInput(Problems.none().error("validFrom", "bad_date", ChineseDate.EXPECTED));
                    }
                    return new Entered(amount.getText(), from.valueProperty().get(), source.getText());
                },
                entered -> {
                    model.set(parameter, entered.amount, entered.from, entered.source);
                    return entered;
                },
                entered -> {
                    ui.dialogs()
                            .done("已保存：" + parameter.label() + "从 " + entered.from + " 起 " + entered.amount.strip()
                                    + " " + parameter.unit());
                    shown();
                });
    }

    private static Label note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @Override
    public String title() {
        return "政策参数";
    }

    @Override
    public String purpose() {
        return "年龄、标准、期限按哪个数算，从哪天起，依据是什么；标着“待核对”的请按本地口径定下来。";
    }

    @Override
    public Ikon icon() {
        return Feather.SLIDERS;
    }

    @Override
    public String group() {
        return "站务";
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        list.reload();
        detail.show(list.selected().get());
    }
}
