package cn.shegong.life;

import java.time.LocalDate;

/**
 * Which events a list shows.
 *
 * @param kind null for all
 * @param villageId null for all; the village of the household in which it happened
 * @param from first day, or null
 * @param to last day, or null
 * @param recorded whether the days are those of the recording; those of the event otherwise
 * @param lateOnly only what was written down late
 */
public record LifeFilter(
        LifeKind kind,
        Long villageId,
        LocalDate from,
        LocalDate to,
        boolean recorded,
        boolean lateOnly,
        Long personId,
        Long householdId) {
    public static final LifeFilter ALL = new LifeFilter(null, null, null, null, false, false, null, null);

    static LifeFilter ofPerson(long personId) {
        return new LifeFilter(null, null, null, null, false, false, personId, null);
    }

    static LifeFilter ofHousehold(long householdId) {
        return new LifeFilter(null, null, null, null, false, false, null, householdId);
    }

    /** The days from one to another, by the day of the event. */
    public static LifeFilter between(LocalDate from, LocalDate to) {
        return new LifeFilter(null, null, from, to, false, false, null, null);
    }

    LifeFilter of(LifeKind one) {
        return new LifeFilter(one, villageId, from, to, recorded, lateOnly, personId, householdId);
    }

    /** For statements. */
    LocalDate before() {
        return to == null ? null : to.plusDays(1);
    }

    int late() {
        return LifeEvent.LATE;
    }
}
