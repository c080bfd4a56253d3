package cn.shegong.doubles;

import java.time.LocalDate;
import java.util.List;

/**
 * A person's time on a roster.
 *
 * @param endedOn the first day no more on it, or null
 */
record Spell(long id, long entryId, String category, String label, LocalDate startedOn, LocalDate endedOn) {
    boolean overlaps(Spell other) {
        return category.equals(other.category)
                && (startedOn.equals(other.startedOn)
                        || before(startedOn, other.endedOn) && before(other.startedOn, endedOn));
    }

    private static boolean before(LocalDate start, LocalDate end) {
        return end == null || start.isBefore(end);
    }

    boolean overlapsAny(List<Spell> others) {
        return others.stream().anyMatch(this::overlaps);
    }
}
