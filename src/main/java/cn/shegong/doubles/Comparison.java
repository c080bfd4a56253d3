package cn.shegong.doubles;

import cn.shegong.resident.Person;
import java.util.List;

/**
 * Two records side by side, and what would become of them.
 *
 * @param left who would be kept, numbers masked
 * @param likeness null when the rules find nothing in common any more
 * @param numberNote where two ID numbers differ, for masked numbers do not show it; or empty
 * @param leftHeads who could become the head of the household that loses its own when the left one's household is kept;
 *     empty when none does; {@code rightHeads} when the right one's is kept
 * @param notes what one should know before, a sentence each
 */
public record Comparison(
        Person left,
        Person right,
        String leftPlace,
        String rightPlace,
        Likeness likeness,
        String numberNote,
        List<ComparedField> fields,
        Belongings leftHas,
        Belongings rightHas,
        List<Person> leftHeads,
        List<Person> rightHeads,
        List<String> notes) {
    /** Code of the field that says in which household the one lives who is kept. */
    public static final String HOUSEHOLD = "householdId";

    public Comparison {
        fields = List.copyOf(fields);
        leftHeads = List.copyOf(leftHeads);
        rightHeads = List.copyOf(rightHeads);
        notes = List.copyOf(notes);
    }

    /** Who could become the head of the household that loses its own. */
    public List<Person> heads(boolean keepsRightHousehold) {
        return keepsRightHousehold ? rightHeads : leftHeads;
    }
}
