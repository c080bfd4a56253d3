package cn.shegong.fact.ui;

import cn.shegong.fact.Fact;
import cn.shegong.fact.FactField;
import cn.shegong.fact.FactNeeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a complete file asks for and what is known.
 *
 * @param asked fields that the rosters ask for, in the order of forms
 * @param fields all fields there are about such a subject, in that order
 * @param facts what holds now, by code
 */
record FactFile(List<FactField> asked, List<FactField> fields, Map<String, Fact> facts) {
    FactFile {
        asked = List.copyOf(asked);
        fields = List.copyOf(fields);
        facts = Map.copyOf(facts);
    }

    String content(FactField field) {
        var fact = facts.get(field.code());
        return fact == null ? "" : fact.content();
    }

    /** What is known, by section. */
    Map<String, List<FactField>> known() {
        return bySection(
                fields.stream().filter(field -> facts.containsKey(field.code())).toList());
    }

    /** What is asked for and must be there, as the data check counts it too, or is there anyway. */
    List<FactField> wanted() {
        return asked.stream()
                .filter(field -> facts.containsKey(field.code())
                        || FactNeeds.needed(
                                field.code(),
                                code -> facts.containsKey(code)
                                        ? facts.get(code).content()
                                        : ""))
                .toList();
    }

    /** What is asked for and not known. */
    List<FactField> missing() {
        return wanted().stream()
                .filter(field -> !facts.containsKey(field.code()))
                .toList();
    }

    /** What a form begins with: what is asked for and what is known. */
    List<FactField> forForm() {
        return fields.stream()
                .filter(field -> asked.contains(field) || facts.containsKey(field.code()))
                .toList();
    }

    long filled() {
        return wanted().size() - missing().size();
    }

    static Map<String, List<FactField>> bySection(List<FactField> fields) {
        var sections = new LinkedHashMap<String, List<FactField>>();
        fields.forEach(field -> sections.computeIfAbsent(field.section(), s -> new ArrayList<>())
                .add(field));
        return sections;
    }
}
