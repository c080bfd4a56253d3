package cn.shegong.plan;

import cn.shegong.roster.Category;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What the clock is worked out from: each question once for the whole station, or for one household. */
interface ClockMapper {
    /** That a roster covers somebody of a household. */
    record Spell(
            Category category,
            String grade,
            long householdId,
            long personId,
            String name,
            LocalDate birthDate,
            LocalDate startedOn,
            LocalDate endedOn,
            LocalDate recordedOn) {}

    /**
     * The last visit to somebody or to a household.
     *
     * @param inPerson the last that was no call by telephone or video, or null
     * @param anyhow the last of any kind
     */
    record LastVisit(long id, LocalDateTime inPerson, LocalDateTime anyhow) {}

    /** The last time that a household was not met. */
    record Miss(long householdId, LocalDateTime visitedAt, MissReason missReason) {}

    /**
     * Spells of those who live here on a day, also those that had ended by then.
     *
     * @param endedAfter leaves out those that ended by this day
     * @param householdId only the people of one household; null for all
     */
    List<Spell> spells(
            @Param("day") LocalDate day,
            @Param("endedAfter") LocalDate endedAfter,
            @Param("householdId") Long householdId);

    /** Persons of whom a fact has this content now. */
    List<Long> withFact(@Param("field") String field, @Param("content") String content);

    /**
     * By person who was met; a neighbour's word does not count. Between two moments, the second left out.
     *
     * @param ids only of these persons, not empty; null for all
     */
    List<LastVisit> ofPersons(
            @Param("from") LocalDateTime from, @Param("before") LocalDateTime before, @Param("ids") List<Long> ids);

    /**
     * By household of which somebody was met, or a neighbour asked.
     *
     * @param ids only of these households, not empty; null for all
     */
    List<LastVisit> ofHouseholds(
            @Param("from") LocalDateTime from, @Param("before") LocalDateTime before, @Param("ids") List<Long> ids);

    /**
     * That somebody was met, or of a household a neighbour was asked.
     *
     * @param personId null where only a neighbour was asked
     */
    record Met(long householdId, Long personId, VisitWay way, LocalDateTime visitedAt) {}

    /** Each of them between two moments, the second left out. */
    List<Met> met(@Param("from") LocalDateTime from, @Param("before") LocalDateTime before);

    /** By household, since a moment. */
    List<Miss> misses(
            @Param("from") LocalDateTime from,
            @Param("before") LocalDateTime before,
            @Param("householdId") Long householdId);

    /** Households that are open on a day, in the order of the route. */
    List<Home> homes(@Param("day") LocalDate day, @Param("householdId") Long householdId);
}
