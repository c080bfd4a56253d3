package cn.shegong.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Something that befell a person or a household.
 *
 * @param id a key from before what it brought about
 * @param untilId a key from after it
 * @param personId null when it befell the household as a whole
 * @param householdId the household in which it happened
 * @param otherHouseholdId the one that was gone to or founded, or null
 * @param madePerson whether the person became known by it
 * @param madeHousehold whether the other household was founded by it
 * @param consequences what it brought about, in words, a line each
 */
public record LifeEvent(
        long id,
        long untilId,
        LifeKind kind,
        Long personId,
        long householdId,
        Long otherHouseholdId,
        boolean madePerson,
        boolean madeHousehold,
        LocalDate happenedOn,
        LocalDateTime recordedAt,
        String recordedBy,
        String note,
        String consequences) {
    /** From so many days on it was written down late. */
    public static final int LATE = 30;

    /** How many days passed before it was written down; 0 when that is not known. */
    static long daysLate(LocalDate happenedOn, LocalDateTime recordedAt) {
        return recordedAt == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(happenedOn, recordedAt.toLocalDate()));
    }
}
