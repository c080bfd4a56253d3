package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.resident.Kinship;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells, row by row, where the next household begins: by its number, by the head's ID or name, by merged cells, by the
 * relation 本人. When a list says nothing about households, every person is one.
 */
final class HouseholdSplitter {
    /** What a sender merges over the members of a household; a class or a cause may be merged over many households. */
    private static final List<Target> SHARED =
            List.of(Target.SERIAL, Target.HOUSEHOLD_SIZE, Target.INSURED_SIZE, Target.MONTHLY_AMOUNT);

    private final boolean households;
    private final Set<Target> leftEmptyBelow;
    private String number = "";
    private String headId = "";
    private String headName = "";
    private String serial = "";
    private boolean headSeen;
    private boolean first = true;

    /**
     * @param mapping of the table
     * @param leftEmptyBelow targets whose cells the sender fills only once for several rows
     */
    HouseholdSplitter(ColumnMapping mapping, Set<Target> leftEmptyBelow) {
        this.households = mapping.has(Target.RELATION)
                || mapping.has(Target.HOUSEHOLD_NUMBER)
                || mapping.has(Target.HEAD_NAME)
                || mapping.has(Target.HEAD_ID);
        this.leftEmptyBelow = leftEmptyBelow;
    }

    /**
     * Whether a household begins with this row.
     *
     * @param own the row's own cells, blank ones left out
     * @param covered targets whose cell lies in a merged region begun above
     */
    boolean begins(Map<Target, Cell> own, Set<Target> covered) {
        boolean begins = first || !households || differs(own, covered);
        first = false;
        remember(own, begins);
        return begins;
    }

    private boolean differs(Map<Target, Cell> own, Set<Target> covered) {
        String ownNumber = text(own, Target.HOUSEHOLD_NUMBER);
        String ownHeadId = text(own, Target.HEAD_ID);
        String ownHeadName = text(own, Target.HEAD_NAME);
        if (!ownNumber.isEmpty()) {
            boolean otherHead = !ownHeadId.isEmpty() && !headId.isEmpty() && !ownHeadId.equals(headId);
            return !ownNumber.equals(number) || otherHead;
        }
        if (covered.contains(Target.HOUSEHOLD_NUMBER)) {
            return false;
        }
        if (!ownHeadId.isEmpty() && !headId.isEmpty()) {
            return !ownHeadId.equals(headId);
        }
        if (covered.contains(Target.HEAD_ID) || covered.contains(Target.HEAD_NAME)) {
            return false;
        }
        if (!ownHeadName.isEmpty()) {
            return !ownHeadName.equals(headName) || isHead(own) && headSeen;
        }
        if (!ownHeadId.isEmpty()) {
            return true;
        }
        boolean anotherHead = isHead(own) && headSeen;
        if (!anotherHead && SHARED.stream().anyMatch(covered::contains)) {
            return false;
        }
        return byRelation(own);
    }

    private boolean byRelation(Map<Target, Cell> own) {
        if (isHead(own)) {
            boolean theHead = !headName.isEmpty() && headName.equals(text(own, Target.NAME))
                    || !headId.isEmpty() && headId.equals(text(own, Target.ID_NUMBER));
            return headSeen || !theHead;
        }
        if (own.containsKey(Target.RELATION)) {
            return false;
        }
        if (leftEmptyBelow.contains(Target.SERIAL)) {
            String ownSerial = text(own, Target.SERIAL);
            return !ownSerial.isEmpty() && !ownSerial.equals(serial);
        }
        // The number or head is missing here although the sender repeats it in every row: nothing ties the row to the
        // one above.
        return !leftEmptyBelow.contains(Target.HOUSEHOLD_NUMBER)
                && !leftEmptyBelow.contains(Target.HEAD_NAME)
                && !leftEmptyBelow.contains(Target.HEAD_ID);
    }

    private void remember(Map<Target, Cell> own, boolean begins) {
        if (begins) {
            number = "";
            headId = "";
            headName = "";
            serial = "";
            headSeen = false;
        }
        number = firstOf(text(own, Target.HOUSEHOLD_NUMBER), number);
        headId = firstOf(text(own, Target.HEAD_ID), headId);
        headName = firstOf(text(own, Target.HEAD_NAME), headName);
        serial = firstOf(text(own, Target.SERIAL), serial);
        headSeen |= isHead(own);
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static boolean isHead(Map<Target, Cell> own) {
        return Kinship.of(text(own, Target.RELATION)).filter(Kinship::isHead).isPresent();
    }

    private static String text(Map<Target, Cell> own, Target target) {
        return Typed.compact(own.getOrDefault(target, Cell.BLANK).text()).toUpperCase(Locale.ROOT);
    }
}
