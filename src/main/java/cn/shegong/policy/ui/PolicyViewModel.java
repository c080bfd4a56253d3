package cn.shegong.policy.ui;

import cn.shegong.base.Right;
import cn.shegong.base.Rows;
import cn.shegong.policy.Parameter;
import cn.shegong.policy.ParameterValue;
import cn.shegong.policy.PolicyService;
import cn.shegong.ui.Ui;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The parameters with what holds today, and what the worker at the desk may do with them. */
final class PolicyViewModel {
    /**
     * A parameter as it stands.
     *
     * @param set what the station has set, newest first
     * @param holding what of it holds today; empty while the program's own value does
     */
    record Line(
            Parameter parameter,
            Optional<BigDecimal> value,
            List<ParameterValue> set,
            Optional<ParameterValue> holding) {
        /** The value with its unit, or that there is none. */
        String words() {
            return value.map(number -> number.stripTrailingZeros().toPlainString() + " " + parameter.unit())
                    .orElse("还没有填");
        }

        LocalDate from() {
            return holding.map(ParameterValue::validFrom).orElse(parameter.from());
        }

        String source() {
            return holding.map(ParameterValue::source).orElse(parameter.source());
        }

        /** Whether nobody at the station has looked at a figure that no paper gives. */
        boolean open() {
            return !parameter.sure() && set.isEmpty();
        }
    }

    final ObjectProperty<String> group = new SimpleObjectProperty<>(this, "group");
    final BooleanProperty onlyOpen = new SimpleBooleanProperty(this, "onlyOpen");
    final ObservableList<String> groups = FXCollections.observableArrayList();

    private final Ui ui;
    private final PolicyService policies;
    private final Clock clock;

    PolicyViewModel(Ui ui, PolicyService policies, Clock clock) {
        this.ui = ui;
        this.policies = policies;
        this.clock = clock;
        groups.setAll(
                policies.parameters().stream().map(Parameter::group).distinct().toList());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean mayManage() {
        return ui.actor().may(Right.MANAGE_STATION);
    }

    /** There are a few dozen parameters, so they are one page. */
    Rows<Line> load() {
        var rows = policies.parameters().stream()
                .filter(parameter -> group.get() == null || parameter.group().equals(group.get()))
                .map(this::line)
                .filter(line -> !onlyOpen.get() || line.open())
                .toList();
        return new Rows<>(rows, rows.size());
    }

    private Line line(Parameter parameter) {
        var set = policies.values(parameter.code());
        var holding = set.stream()
                .filter(value -> !value.validFrom().isAfter(today()))
                .findFirst();
        return new Line(parameter, policies.number(parameter.code(), today()), set, holding);
    }

    void clear() {
        group.set(null);
        onlyOpen.set(false);
    }

    void set(Parameter parameter, String amount, LocalDate from, String source) {
        policies.set(ui.actor(), parameter.code(), amount, from, source);
    }

    /** Asks, and takes a value back. */
    void takeBack(Parameter parameter, ParameterValue value, Runnable then) {
        var text = parameter.label() + "从" + value.validFrom() + "起的 " + value.amount() + " " + parameter.unit()
                + " 不再算数，按早先的数算。";
        if (!ui.dialogs().confirm("撤销这个数", text, "撤销")) {
            return;
        }
        var actor = ui.actor();
        ui.tasks()
                .run(
                        () -> {
                            policies.takeBack(actor, value);
                            return value;
                        },
                        done -> {
                            ui.dialogs().done("已撤销，操作记录里还查得到。");
                            then.run();
                        });
    }
}
