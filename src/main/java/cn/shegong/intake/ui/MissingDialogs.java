package cn.shegong.intake.ui;

import cn.shegong.base.ChineseDate;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.intake.MissingDecision;
import cn.shegong.intake.MissingGrant;
import cn.shegong.ui.DateField;
import cn.shegong.ui.FormDialog;
import cn.shegong.ui.FormPane;
import cn.shegong.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** Asks why somebody leaves a roster, or why he stays although the list does not have him. */
final class MissingDialogs {
    private static final List<String> STAYING = List.of("名单漏报，待核实", "站里的对", "等县里回话");

    private final Ui ui;
    private final Supplier<LocalDate> today;
    private final Supplier<LocalDate> listBegins;
    private final Function<MissingGrant, List<String>> endReasons;

    /**
     * @param listBegins first day of the list's month
     * @param endReasons why one leaves such a roster, the most common first
     */
    MissingDialogs(
            Ui ui,
            Supplier<LocalDate> today,
            Supplier<LocalDate> listBegins,
            Function<MissingGrant, List<String>> endReasons) {
        this.ui = ui;
        this.today = today;
        this.listBegins = listBegins;
        this.endReasons = endReasons;
    }

    void leaves(List<MissingGrant> some, Consumer<MissingDecision> then) {
        boolean single = some.stream().allMatch(MissingGrant::single);
        leaves(names(some), single, endReasons.apply(some.get(0)), listBegins.get(), then);
    }

    /**
     * @param single whether it is single persons, so that death can be the reason
     * @param from the day that is proposed
     */
    void leaves(String who, boolean single, List<String> reasons, LocalDate from, Consumer<MissingDecision> then) {
        var choices = new ArrayList<>(reasons);
        if (!single) {
            choices.remove(MissingDecision.DEATH);
        }
        var reason = reason(choices);
        var day = new DateField(text -> ChineseDate.read(text, today.get()).map(ChineseDate::date));
        day.setId("happenedOn");
        day.valueProperty().set(from);
        var form = new FormPane().required("原因", "reason", reason).required("从哪天起退出", "happenedOn", day);
        if (single) {
            form.wide(new Label("选“死亡”的，这一天记成去世日期，人也一起登记去世。"));
        }
        form.end();
        FormDialog.ask(
                ui,
                "退出名单：" + who,
                form,
                "退出",
                () -> MissingDecision.leaves(read(reason), read(day)),
                decision -> decision,
                then);
    }

    void stays(List<MissingGrant> some, Consumer<MissingDecision> then) {
        stays(names(some), then);
    }

    void stays(String who, Consumer<MissingDecision> then) {
        var reason = reason(STAYING);
        var form = new FormPane().required("原因", "reason", reason).end();
        FormDialog.ask(
                ui, "不退出：" + who, form, "不退出", () -> MissingDecision.stays(read(reason)), decision -> decision, then);
    }

    private static ComboBox<String> reason(List<String> choices) {
        var reason = new ComboBox<String>();
        reason.getItems().setAll(choices);
        reason.setEditable(true);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setPromptText("选一个，也可以自己写");
        return reason;
    }

    private static String read(ComboBox<String> reason) {
        var text = reason.getEditor().getText();
        if (text == null || text.isBlank() || text.length() > 200) {
            throw new InvalidInput(Problems.none().error("reason", "length", "请写原因，1 到 200 个字。"));
        }
        return text.strip();
    }

    private LocalDate read(DateField day) {
        var value = day.valueProperty().get();
        if (day.misread() || value == null) {
            throw new InvalidInput(Problems.none().error("happenedOn", "blank", ChineseDate.EXPECTED));
        }
        if (value.isAfter(today.get())) {
            throw new InvalidInput(Problems.none().error("happenedOn", "future_date", "这一天还没有到，请核对。"));
        }
        return value;
    }

    private static String names(List<MissingGrant> some) {
        var first = some.get(0);
        var name = first.member()
                .map(MissingGrant.Member::name)
                .orElse(first.single() ? first.head() : first.head() + "一户");
        return some.size() == 1 ? name : name + " 等 " + some.size() + " 处";
    }
}
