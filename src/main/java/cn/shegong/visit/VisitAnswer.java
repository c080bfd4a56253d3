package cn.shegong.visit;

import cn.shegong.fact.FactService.Subject;
import java.util.Objects;

/**
 * What was answered at a visit about a field that the station keeps.
 *
 * @param personId whom it is about, or null for the household
 * @param field code of a {@link cn.shegong.fact.FactField}
 * @param content as typed, or as stored
 */
public record VisitAnswer(Long personId, String field, String content) {
    public VisitAnswer {
        content = Objects.requireNonNullElse(content, "").strip();
    }

    Subject subject(long householdId) {
        return personId == null ? Subject.household(householdId) : Subject.person(personId);
    }

    boolean aboutTheSame(VisitAnswer other) {
        return Objects.equals(personId, other.personId) && field.equals(other.field);
    }

    /** The name under which forms show it and say what is wrong with it. */
    public static String key(Long personId, String field) {
        return "fact_" + field + "_" + (personId == null ? "0" : personId);
    }
}
