package cn.shegong.plan;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody typed about a rule.
 *
 * @param categories none for everybody on any roster
 * @param ageFrom as typed; empty for every age
 * @param number as typed
 * @param from null when blank
 */
public record RuleDraft(
        String label,
        List<Category> categories,
        String ageFrom,
        String grade,
        RiskLevel level,
        String number,
        Every.Unit unit,
        boolean inForce,
        boolean remote,
        LocalDate from,
        String source) {
    public RuleDraft {
        categories = List.copyOf(categories);
    }

    /** A rule as it holds, to be changed. */
    public static RuleDraft of(VisitingRule rule, LocalDate from) {
        return new RuleDraft(
                rule.label(),
                rule.categories(),
                rule.ageFrom() == null ? "" : rule.ageFrom().toString(),
                rule.grade(),
                rule.level(),
                String.valueOf(rule.every().number()),
                rule.every().unit(),
                rule.inForce(),
                rule.remote(),
                from,
                rule.setting() == null ? "" : rule.source());
    }
}
