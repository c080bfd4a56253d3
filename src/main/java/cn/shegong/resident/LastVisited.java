package cn.shegong.resident;

import java.time.LocalDate;

/**
 * When a household was last successfully visited, as a condition of a list.
 *
 * @param from on this day or later, or null
 * @param before before this day, or null; households never visited are not among them
 * @param never those never visited, and no others
 */
public record LastVisited(LocalDate from, LocalDate before, boolean never) {
    public static final LastVisited NEVER = new LastVisited(null, null, true);

    public static LastVisited within(LocalDate today, int days) {
        return new LastVisited(today.minusDays(days), null, false);
    }

    /** Visited once, but not in the last so many days. */
    public static LastVisited notWithin(LocalDate today, int days) {
        return new LastVisited(null, today.minusDays(days), false);
    }
}
