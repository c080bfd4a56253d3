package cn.shegong.visit;

import cn.shegong.base.Slice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Visits in and out of the store. */
interface VisitMapper {
    /** When a household was last visited. */
    record LastVisit(long householdId, LocalDateTime visitedAt) {}

    /** Which fact an answer of a version is, and whether the visit brought it or found it unchanged. */
    record AnswerLink(long factId, Long personId, String field, String content, boolean brought, Long replacedBy) {
        VisitAnswer answer() {
            return new VisitAnswer(personId, field, content);
        }
    }

    /** @param slice null for all, by time */
    List<VisitLine> lines(@Param("filter") VisitFilter filter, @Param("slice") Slice slice);

    long count(@Param("filter") VisitFilter filter);

    List<VisitedPerson> persons(@Param("visitIds") Collection<Long> visitIds);

    List<VisitingWorker> workers(@Param("visitIds") Collection<Long> visitIds);

    VisitRow row(long id);

    List<VisitRow> versions(long rootId);

    List<VisitRow> latestSuccessful(
            @Param("householdId") long householdId,
            @Param("exceptRootId") long exceptRootId,
            @Param("limit") int limit);

    List<VisitPerson> personsOf(long visitId);

    List<VisitWorker> workersOf(long visitId);

    List<Long> followedBy(long visitId);

    List<Circumstances.Member> members(
            @Param("householdId") long householdId, @Param("exceptRootId") long exceptRootId);

    List<LocalDate> daysVisited(@Param("householdId") long householdId, @Param("exceptRootId") long exceptRootId);

    List<LastVisit> lastVisits(@Param("householdIds") Collection<Long> householdIds);

    List<VisitCheck> checksOf(long visitId);

    /** What was answered at a version, its facts as they were written. */
    List<VisitAnswer> answersOf(long visitId);

    List<AnswerLink> links(long visitId);

    /** What was said at a household about each line, the latest first; what was not looked at is left out. */
    List<LastCheck> lastChecks(@Param("householdId") long householdId, @Param("exceptRootId") long exceptRootId);

    /** Keys of persons whose record became part of another. */
    List<Long> merged(@Param("personIds") Collection<Long> personIds);

    /** Successful visits to the homes of other households, from one moment to before another. */
    List<Circumstances.Elsewhere> elsewhere(
            @Param("householdId") long householdId,
            @Param("exceptRootId") long exceptRootId,
            @Param("workerIds") Collection<Long> workerIds,
            @Param("from") LocalDateTime from,
            @Param("before") LocalDateTime before);

    Long villageOf(long householdId);

    String headName(long householdId);

    void insert(VisitRow row);

    void insertPerson(@Param("visitId") long visitId, @Param("person") VisitPerson person);

    void insertWorker(@Param("visitId") long visitId, @Param("worker") VisitWorker worker);

    void insertFollowUp(@Param("visitId") long visitId, @Param("followedRootId") long followedRootId);

    void insertCheck(@Param("visitId") long visitId, @Param("check") VisitCheck check);

    void insertLink(@Param("visitId") long visitId, @Param("factId") long factId, @Param("brought") boolean brought);

    /** Ends the version that holds; 0 when it does not hold any more. */
    int end(@Param("id") long id, @Param("state") VisitState state, @Param("voidReason") String voidReason);
}
