package cn.shegong.policy;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a parameter is on a day: what the station has set for it last by then, or else what the program brings. Figures of
 * the past stay as they were, so that a question about an old month is answered by the rule of that month.
 */
public final class PolicyService {
    private static final List<Parameter> SHIPPED = load();

    private final Database database;
    private final PolicyMapper mapper;

    public PolicyService(Database database) {
        this.database = database;
        mapper = database.mapper(PolicyMapper.class);
    }

    private static List<Parameter> load() {
        try (var in = PolicyService.class.getResourceAsStream("parameters.json")) {
            var all = new ArrayList<Parameter>();
            for (var group : new ObjectMapper().readTree(in)) {
                group.get("parameters")
                        .forEach(node -> all.add(parameter(group.get("group").asText(), node)));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameter parameter(String group, JsonNode node) {
        return new Parameter(
                node.get("code").asText(),
                group,
                node.get("label").asText(),
                node.get("unit").asText(),
                node.get("value").asText(),
                LocalDate.parse(node.get("from").asText()),
                node.get("source").asText(),
                node.get("sure").asBoolean());
    }

    /** Every parameter that rules ask for, in groups. */
    public List<Parameter> parameters() {
        return SHIPPED;
    }

    /** @throws IllegalArgumentException when no rule knows the code */
    public Parameter parameter(String code) {
        return SHIPPED.stream()
                .filter(parameter -> parameter.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + code));
    }

    /** What the station has set, newest first. */
    public List<ParameterValue> values(String code) {
        return mapper.values(code);
    }

    /** Empty when nobody has said it yet. */
    public Optional<BigDecimal> number(String code, LocalDate day) {
        return mapper.values(code).stream()
                .filter(value -> !value.validFrom().isAfter(day))
                .findFirst()
                .map(ParameterValue::amount)
                .or(() -> Optional.of(parameter(code).value()).filter(text -> !text.isEmpty()))
                .map(BigDecimal::new);
    }

    /** The same for ages, months and days. */
    public OptionalInt whole(String code, LocalDate day) {
        return number(code, day).stream().mapToInt(BigDecimal::intValue).findFirst();
    }

    /**
     * Sets a parameter from a day on; a second value from the same day takes the place of the first.
     *
     * @param amount a decimal number of at least 0
     * @param source where the station has it from
     */
    public void set(Actor actor, String code, String amount, LocalDate from, String source) {
        var parameter = parameter(code);
        check(amount, from, source).refuseErrors();
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var before = number(code, from);
            mapper.delete(code, from);
            mapper.insert(new ParameterValue(
                    database.nextId(), code, amount.strip(), from, source.strip(), database.now(), actor.name()));
            audit.note(
                    "settings.policy",
                    "policy_parameter",
                    0,
                    parameter.label() + "从" + from + "起："
                            + before.map(BigDecimal::toPlainString).orElse("（空）") + " → " + amount.strip()
                            + parameter.unit() + "，依据“" + source.strip() + "”");
            return null;
        });
    }

    /** Takes a value back that the station has set. */
    public void takeBack(Actor actor, ParameterValue value) {
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            mapper.delete(value.code(), value.validFrom());
            audit.note(
                    "settings.policy",
                    "policy_parameter",
                    0,
                    "撤销" + parameter(value.code()).label() + "从" + value.validFrom() + "起的" + value.amount());
            return null;
        });
    }

    private static Problems check(String amount, LocalDate from, String source) {
        var problems = Problems.none();
        if (!amount.strip().matches("\\d{1,9}(\\.\\d{1,4})?")) {
            problems.error("amount", "no_number", "请填一个 0 以上的数，例如 60 或 1.5。");
        }
        if (from == null) {
            problems.error("validFrom", "blank", "请填从哪天起执行。");
        }
        if (source.isBlank()) {
            problems.error("source", "blank", "请写依据，例如文件名和文号。");
        } else if (source.strip().length() > 300) {
            problems.error("source", "too_long", "依据最多 300 个字。");
        }
        return problems;
    }
}
