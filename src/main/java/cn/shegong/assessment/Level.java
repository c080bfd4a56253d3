package cn.shegong.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What a score means.
 *
 * @param from lowest score, or null for no bound
 * @param to highest score, or null
 * @param atLeast lowest score as a parameter, or null
 * @param below the first score that is too high, as a parameter, or null
 * @param months after how many months to assess again; 0 when there is no need
 * @param monthsParameter parameter that stands in for {@code months}, or null
 * @param advice what to do next
 * @param facts what it says of the person, field code to content
 */
public record Level(
        String code,
        String label,
        BigDecimal from,
        BigDecimal to,
        Limit atLeast,
        Limit below,
        int months,
        String monthsParameter,
        String advice,
        Map<String, String> facts) {
    public Level {
        advice = Objects.requireNonNullElse(advice, "");
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }
}
