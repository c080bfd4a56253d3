package cn.shegong.filling;

import java.util.List;

/** Those who stand together in a table: one person, or those of a household, the head first. */
record Unit(long householdId, List<Long> personIds) {
    Unit {
        personIds = List.copyOf(personIds);
    }
}
