package cn.shegong.roster.ui;

import cn.shegong.roster.RosterEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry with the people it covers or covered.
 *
 * @param covered in the order in which they were entered
 */
record Grant(RosterEntry entry, List<Covered> covered) {
    /**
     * A person's part in it.
     *
     * @param until null while it lasts
     */
    record Covered(long memberId, long personId, String name, LocalDate from, LocalDate until, String endReason) {}

    boolean holds() {
        return entry.endedOn() == null;
    }

    List<Covered> still() {
        return covered.stream().filter(one -> one.until() == null).toList();
    }

    /** 张德山、刘桂兰. */
    String names() {
        return covered.stream().map(Covered::name).distinct().collect(Collectors.joining("、"));
    }
}
