package cn.shegong.pack;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Packs, their sheets and what became of them, and what is printed on them. */
interface PackMapper {
    /** What was done with a sheet. */
    enum StepKind {
        ENTERED,
        SKIPPED,
        REOPENED
    }

    record Step(
            long id, long sheetId, StepKind kind, Long visitRoot, String reason, long workerId, LocalDateTime doneAt) {}

    /** The last visit at which somebody was spoken to. */
    record LastVisit(long id, long householdId, LocalDateTime visitedAt, String way, String problems, String done) {}

    record Visitor(long visitId, String name) {}

    List<PackHousehold> inVillages(@Param("villageIds") Collection<Long> villageIds, @Param("day") LocalDate day);

    List<PackHousehold> households(@Param("ids") Collection<Long> ids);

    List<SheetMember> members(@Param("householdIds") Collection<Long> householdIds);

    List<LastVisit> lastVisits(@Param("householdIds") Collection<Long> householdIds);

    List<Visitor> visitors(@Param("visitIds") Collection<Long> visitIds);

    int lastNumber();

    void insert(
            @Param("id") long id,
            @Param("number") int number,
            @Param("title") String title,
            @Param("chosen") String chosen,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    void insertSheet(PackSheet sheet);

    void insertStep(Step step);

    List<Pack> packs();

    Pack pack(@Param("id") long id);

    List<PackSheet> sheets(@Param("packId") long packId);

    PackSheet sheet(@Param("id") long id);

    PackSheet byCode(@Param("code") String code);

    void insertScan(PackScan scan);

    PackScan scan(@Param("id") long id);

    List<PackScan> tray();

    /** What the pages of a sheet are filed as. */
    List<Long> filedPages(@Param("sheetId") long sheetId);

    int scansLike(@Param("hash") String hash);

    /** Files a waiting page; 0 when it does not wait any more. */
    int fileScan(@Param("id") long id, @Param("sheetId") long sheetId, @Param("documentId") long documentId);

    /** Puts a waiting page aside; 0 when it does not wait any more. */
    int setAside(@Param("id") long id, @Param("reason") String reason);
}
