package cn.shegong.assessment;

import cn.shegong.base.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Answered sheets in and out of the store. */
interface AssessmentMapper {
    /** Sheets of this level are due again when they are of this day or an earlier one. */
    record Cutoff(long instrumentId, String levelCode, LocalDate day) {}

    /** Who assessed. */
    record Assessor(long assessmentId, long workerId, String name) {}

    /** @param slice null for all, by day */
    List<AssessmentLine> lines(
            @Param("filter") AssessmentFilter filter,
            @Param("cutoffs") List<Cutoff> cutoffs,
            @Param("slice") Slice slice);

    long count(@Param("filter") AssessmentFilter filter, @Param("cutoffs") List<Cutoff> cutoffs);

    List<Assessor> assessors(@Param("ids") Collection<Long> ids);

    /** Somebody who lives in a household. */
    record Member(long id, long householdId, String name) {}

    /** Who lives there now, by household. */
    List<Member> members(@Param("householdIds") List<Long> householdIds);

    /** The last finished sheet of somebody by an instrument. */
    record LastSheet(long personId, String instrumentCode, LocalDate lastOn) {}

    List<LastSheet> lastSheets(@Param("personIds") List<Long> personIds);

    AssessmentRow row(@Param("id") long id);

    List<AssessmentRow> versions(@Param("rootId") long rootId);

    List<Long> workersOf(@Param("id") long id);

    /** The last finished sheet before a day or on it, or null. */
    AssessmentRow lastBefore(
            @Param("code") String code,
            @Param("personId") Long personId,
            @Param("householdId") Long householdId,
            @Param("day") LocalDate day,
            @Param("exceptRootId") long exceptRootId);

    AssessedOne person(@Param("id") long id);

    AssessedOne household(@Param("id") long id);

    int onDay(
            @Param("code") String code,
            @Param("personId") Long personId,
            @Param("householdId") Long householdId,
            @Param("day") LocalDate day,
            @Param("exceptRootId") long exceptRootId);

    void insert(AssessmentRow row);

    void insertWorker(@Param("id") long id, @Param("workerId") long workerId);

    /** Ends the version that holds; 0 when it does not hold any more. */
    int end(@Param("id") long id, @Param("state") AssessmentState state, @Param("voidReason") String voidReason);
}
