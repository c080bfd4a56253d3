package cn.shegong.quality.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactKind;
import cn.shegong.fact.FactRules;
import cn.shegong.fact.FactService;
import cn.shegong.quality.Finding;
import cn.shegong.quality.Mending;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The small questions by which a finding is mended on the spot, or left as it is. */
final class MendForms {
    private final Ui ui;
    private final QualityViewModel model;
    private final Mending mending;
    private final FactService facts;
    private final Clock clock;

    MendForms(Ui ui, QualityViewModel model, Mending mending, FactService facts, Clock clock) {
        this.ui = ui;
        this.model = model;
        this.mending = mending;
        this.facts = facts;
        this.clock = clock;
    }

    /** A field of the file with what stands in it. */
    private record Asked(FactField field, String known) {}

    void facts(Finding finding) {
        var codes = finding.check().fields();
        ui.tasks()
                .run(
                        () -> {
                            var known = mending.known(finding, codes);
                            return codes.stream()
                                    .map(code ->
                                            new Asked(facts.field(code).orElseThrow(), known.getOrDefault(code, "")))
                                    .toList();
                        },
                        asked -> ask(finding, asked));
    }

    private void ask(Finding finding, List<Asked> asked) {
        var form = new FormPane().wide(note(finding.words() + "。不知道的可以空着。"));
        var typed = new LinkedHashMap<String, Supplier<String>>();
        for (var one : asked) {
            typed.put(one.field().code(), add(form, one));
        }
        FormDialog.ask(
                ui,
                "填上：" + finding.name(),
                form.end(),
                "保存",
                () -> values(asked, typed),
                values -> mending.setFacts(ui.actor(), finding, values),
                mended -> model.mended(finding, mended));
    }

    /** A number that is kept masked and was not typed again stays as it is. */
    private static Map<String, String> values(List<Asked> asked, Map<String, Supplier<String>> typed) {
        var values = new LinkedHashMap<String, String>();
        for (var one : asked) {
            var text = typed.get(one.field().code()).get();
            if (!text.isBlank() || !one.field().kind().masked()) {
                values.put(one.field().code(), text);
            }
        }
        boolean same = asked.stream().allMatch(one -> one.known()
                .equals(values.getOrDefault(one.field().code(), one.known())));
        if (same) {
            throw new InvalidInput(Problems.none().error("", "blank", "什么也没有填。还不知道的先放着，确实不用填的点“不用改”。"));
        }
        return values;
    }

    private static Supplier<String> add(FormPane form, Asked asked) {
        var field = asked.field();
        if (field.kind() == FactKind.CHOICE || field.kind() == FactKind.YES_NO) {
            var box = new ComboBox<String>();
            box.getItems().add("");
            box.getItems().addAll(field.kind() == FactKind.CHOICE ? field.choices() : List.of("是", "否"));
            box.setValue(asked.known());
            form.field(field.label(), field.code(), box);
            return box::getValue;
        }
        var text = new TextField();
        if (field.kind().masked()) {
            text.setPromptText(asked.known().isEmpty() ? "" : "现在是 " + FactRules.shown(field, asked.known()));
        } else {
            text.setText(asked.known());
            text.setPromptText(field.kind() == FactKind.DATE ? "如 2026-3-15" : "");
        }
        form.field(field.label(), field.code(), text);
        return text::getText;
    }

    void amount(Finding finding) {
        var amount = new TextField();
        amount.setPromptText("整户每月多少元，如 420");
        var form = new FormPane().required("月保障金额", "monthlyAmount", amount).end();
        FormDialog.ask(
                ui,
                "填金额：" + finding.name(),
                form,
                "保存",
                amount::getText,
                typed -> mending.setAmount(ui.actor(), finding, typed),
                mended -> model.mended(finding, mended));
    }

    void review(Finding finding) {
        var today = LocalDate.now(clock);
        ui.tasks()
                .run(
                        () -> mending.entry(finding).flatMap(entry -> mending.nextReview(entry, today)),
                        next -> review(finding, next.orElse(null)));
    }

    private void review(Finding finding, LocalDate proposed) {
        var day = new DateField(text -> ChineseDate.read(text, LocalDate.now(clock))
                .filter(read -> read.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date));
        day.valueProperty().set(proposed);
        var form = new FormPane()
                .wide(note(finding.words() + "。"))
                .required("下次复核", "reviewOn", day)
                .wide(note("先填的是从今天起按“政策参数”算的日期，可以改。"))
                .end();
        FormDialog.ask(
                ui,
                "填复核日期：" + finding.name(),
                form,
                "保存",
                () -> {
                    if (day.misread()) {
                        throw new InvalidInput(Problems.none().error("reviewOn", "bad_date", ChineseDate.EXPECTED));
                    }
                    return new LocalDate[] {day.valueProperty().get()};
                },
                on -> mending.setReview(ui.actor(), finding, on[0]),
                mended -> model.mended(finding, mended));
    }

    void waive(Finding finding) {
        var reason = new TextField();
        reason.setPromptText("例如 户口簿上就是这样");
        var form = new FormPane()
                .wide(note(finding.name() + "：" + finding.words() + "。"))
                .required("为什么不用改", "reason", reason)
                .wide(note("写明以后不再列出；资料有变的时候再列出来。"))
                .end();
        FormDialog.ask(
                ui,
                "不用改",
                form,
                "不用改",
                reason::getText,
                text -> {
                    model.waive(ui.actor(), finding, text);
                    return finding;
                },
                done -> {
                    ui.dialogs().done(finding.name() + "的这一条不再列出", () -> model.takeBack(finding));
                    model.again(finding.check());
                });
    }

    private static Node note(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
