package cn.shegong.plan;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whom the station is to visit how often, as it holds from a day on.
 *
 * @param code the same through all versions
 * @param categories whom it concerns; none for everybody on any roster
 * @param ageFrom only those of this age or older, or null
 * @param grade only those with this class on the roster; empty for all
 * @param level only those of this level of risk, or null
 * @param except whom it does not concern: field and content of a fact
 * @param inForce false where the station demands nothing
 * @param remote whether a call by telephone or video counts
 * @param source the paper that says so
 * @param sure whether the source gives this very figure; the others are for the station to check
 * @param setting the row in which the station has set it; null for what the program brings
 */
public record VisitingRule(
        String code,
        String label,
        List<Category> categories,
        Integer ageFrom,
        String grade,
        RiskLevel level,
        Map<String, String> except,
        Every every,
        boolean inForce,
        boolean remote,
        LocalDate from,
        String source,
        boolean sure,
        RuleSetting setting) {
    /** With what the codes of the station's own rules begin. */
    static final String OWN = "own_";

    public VisitingRule {
        categories = List.copyOf(categories);
        except = Map.copyOf(except);
    }

    /** 高龄独居、空巢、留守 每周. */
    public String words() {
        return label + " " + every.words();
    }

    /** What has to hold beside standing on a roster, in words; empty when nothing. */
    public String conditions() {
        var words = new StringBuilder();
        if (ageFrom != null) {
            words.append(ageFrom).append(" 周岁以上");
        }
        if (!grade.isEmpty()) {
            words.append(words.isEmpty() ? "" : "，").append(grade);
        }
        if (level != null) {
            words.append(words.isEmpty() ? "" : "，").append(level.label());
        }
        except.values().stream().sorted().forEach(content -> words.append(words.isEmpty() ? "" : "，")
                .append(content)
                .append("的除外"));
        return words.toString();
    }

    /** Whether the station has added it; the others the program brings, and the station may have changed them. */
    public boolean own() {
        return code.startsWith(OWN);
    }

    boolean concerns(Category category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
