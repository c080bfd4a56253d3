package cn.shegong.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What a category means, whom it takes, what it asks for, and on what that rests.
 *
 * @param meaning one sentence for people
 * @param from the day since which the definition holds
 * @param source law, paper and article
 * @param group under which it stands among the others
 * @param privacy why its names are never put up in public, one sentence; empty when they may be
 * @param elder whether it is one of the eight classes of elders with special difficulties, beside 特困
 * @param grades classes that the county gives; empty when any text will do
 * @param conditions whom it takes; what does not hold is only said, for papers decide and not the program
 * @param excludes categories that one cannot be on at the same time
 * @param fields codes of the facts that a complete file of such a person or household holds
 * @param endReasons why one leaves it, the most common first
 * @param reviewMonths parameter that says after how many months it is to be looked at again; empty when never
 * @param sooner what of a household's file makes that another number of months
 */
public record CategoryDefinition(
        Category category,
        CategoryGroup group,
        String privacy,
        String meaning,
        LocalDate from,
        String source,
        boolean elder,
        List<String> grades,
        List<Condition> conditions,
        List<Exclusion> excludes,
        List<String> fields,
        List<String> endReasons,
        String reviewMonths,
        List<Sooner> sooner) {
    public CategoryDefinition {
        grades = List.copyOf(grades);
        conditions = List.copyOf(conditions);
        excludes = List.copyOf(excludes);
        fields = List.copyOf(fields);
        endReasons = List.copyOf(endReasons);
        sooner = List.copyOf(sooner);
    }

    /** What somebody on the roster should be. */
    public enum ConditionKind {
        AGE_AT_LEAST,
        AGE_BELOW,
        AGE_AT_MOST,
        FEMALE,
        ELDER_MINOR_OR_DISABLED,
        PARENTS_UNABLE,
        SEVERELY_DISABLED
    }

    /**
     * @param parameter code of the age; empty for kinds that need none
     * @param words what to say when it does not hold
     */
    public record Condition(ConditionKind kind, String parameter, String words, String source) {}

    /**
     * @param category code of the other category
     * @param words what to say when somebody is on both
     */
    public record Exclusion(String category, String words, String source) {}

    /**
     * @param field code of the fact
     * @param content what it says when the grant is to be looked at sooner
     * @param months parameter that says after how many months
     */
    public record Sooner(String field, String content, String months) {}
}
