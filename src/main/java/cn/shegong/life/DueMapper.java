package cn.shegong.life;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What an age or a date may make due, read from the registers. */
interface DueMapper {
    /**
     * Somebody, or a household under its head's name.
     *
     * @param birthDate null where it is not asked
     * @param dueOn the date in question, or null
     */
    record Found(
            Long personId,
            long householdId,
            String name,
            String village,
            String groupLabel,
            LocalDate birthDate,
            LocalDate dueOn,
            Category category,
            Long entryId,
            Long memberId,
            String field) {}

    /** Whom a roster lists. */
    record Listed(Long personId, Category category) {}

    /** On which rosters persons stand without an end, also those that begin only later. */
    List<Listed> listed(@Param("ids") List<Long> personIds, @Param("today") LocalDate today);

    /** Who is on a roster without an end and was born on a day or before. */
    List<Found> olderOn(
            @Param("category") Category category, @Param("today") LocalDate today, @Param("born") LocalDate born);

    /** Who lives here and was born between two days, both included. */
    List<Found> bornBetween(@Param("from") LocalDate from, @Param("to") LocalDate to);

    /** Facts of fields that hold a date not after a day; {@code until} as stored. */
    List<Found> facts(@Param("fields") List<String> fields, @Param("until") String until);

    /** Entries to be reviewed on a day or before. */
    List<Found> reviews(@Param("today") LocalDate today, @Param("until") LocalDate until);

    /** Entries of a roster that have no day of review and were granted on a day or before. */
    List<Found> granted(
            @Param("category") Category category, @Param("today") LocalDate today, @Param("until") LocalDate until);

    /** Who is on a roster and dead or gone. */
    List<Found> gone(@Param("today") LocalDate today);
}
