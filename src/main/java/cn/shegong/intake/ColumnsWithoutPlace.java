package cn.shegong.intake;

import cn.shegong.roster.Category;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which columns of a list the product has no place for, so that nothing is dropped in silence. */
final class ColumnsWithoutPlace {
    /** What says who and where, and what follows from that: counted lines, the township's own name, an age. */
    private static final Set<Target> OF_PERSONS = EnumSet.of(
            Target.SERIAL,
            Target.COUNTY,
            Target.TOWN,
            Target.VILLAGE,
            Target.GROUP,
            Target.VILLAGE_AND_GROUP,
            Target.ADDRESS,
            Target.HEAD_NAME,
            Target.HEAD_ID,
            Target.HEAD_PHONE,
            Target.NAME,
            Target.ID_NUMBER,
            Target.RELATION,
            Target.SEX,
            Target.ETHNICITY,
            Target.BIRTH_DATE,
            Target.AGE,
            Target.PHONE);

    private static final List<Set<Target>> CONTACTS = List.of(
            EnumSet.of(Target.CONTACT_NAME, Target.CONTACT_PHONE),
            EnumSet.of(Target.GUARDIAN_NAME, Target.GUARDIAN_PHONE),
            EnumSet.of(Target.CARER_NAME, Target.CARER_PHONE));

    private ColumnsWithoutPlace() {}

    /** The words over these columns, each once, in the order of the sheets and columns. */
    static List<String> of(ReadList list, Category category, FactColumns facts) {
        return list.sheets().stream()
                .map(ReadSheet::mapping)
                .flatMap(mapping -> in(mapping, category, facts))
                .distinct()
                .toList();
    }

    private static Stream<String> in(ColumnMapping mapping, Category category, FactColumns facts) {
        var placed = EnumSet.copyOf(OF_PERSONS);
        GrantFacts.placed(category).forEach(placed::add);
        if (category.equals(Category.DISABLED) || !mapping.has(Target.ID_NUMBER)) {
            placed.add(Target.DISABILITY_CERTIFICATE);
        }
        // Only one other person can be kept for each.
        CONTACTS.stream()
                .filter(contact -> contact.stream().anyMatch(mapping::has))
                .findFirst()
                .ifPresent(placed::addAll);
        return mapping.columns().stream()
                .filter(column ->
                        !placed.contains(column.target()) && !column.header().isEmpty())
                .filter(column -> !facts.takes(mapping, column))
                .map(ColumnMapping.Column::header)
                .filter(header -> !header.equals(RefusedSheet.REASON));
    }
}
