package cn.shegong.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One definition of a field, from which forms, lists, checks and papers are made.
 *
 * @param code under which values are stored, e.g. {@code guardian_name}
 * @param section heading under which it stands on forms
 * @param choices what may be chosen; empty for other kinds
 * @param due what is to be done when the date has come, e.g. 残疾人证到期; empty when nothing
 * @param words what lists write over such a column
 * @param means what lists write for a choice, and the choice
 * @param own whether the station has added it
 */
public record FactField(
        String code,
        String label,
        FactKind kind,
        About about,
        String section,
        List<String> choices,
        String due,
        Set<String> words,
        Map<String, String> means,
        boolean own) {
    /** Whose field it is. */
    public enum About {
        PERSON,
        HOUSEHOLD
    }

    public FactField {
        choices = List.copyOf(choices);
        words = Set.copyOf(words);
        means = Map.copyOf(means);
    }
}
