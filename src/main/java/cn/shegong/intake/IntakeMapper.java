package cn.shegong.intake;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Layouts and batches in and out, and what other records say about those of a batch. */
interface IntakeMapper {
    /** How many records of a kind point at one of a batch. */
    record Pointing(String name, int number, LocalDate last) {}

    /** A correction after the batch of a record that the batch added. */
    record LaterChange(String subject, long subjectId, String workerName, LocalDateTime at) {}

    /** How much of a batch's protocol nobody has decided. */
    record Open(long batchId, int number) {}

    StoredLayout layout(@Param("layoutKey") String layoutKey);

    int updateLayout(StoredLayout layout);

    void insertLayout(StoredLayout layout);

    /** The roster for which a list of this layout was taken in last; null when none was. */
    Category knownLayout(@Param("layoutKey") String layoutKey);

    void insertBatchLayout(@Param("batchId") long batchId, @Param("layoutKey") String layoutKey);

    Batch batch(@Param("id") long id);

    List<Batch> batches();

    void insertBatch(Batch batch);

    void markUndone(@Param("id") long id, @Param("at") LocalDateTime at, @Param("by") String by);

    List<Deed> deeds(@Param("batchId") long batchId);

    void insertDeed(Deed deed);

    List<ProtocolLine> lines(@Param("batchId") long batchId);

    ProtocolLine line(@Param("id") long id);

    /** Of batches that hold. */
    List<Open> openLines();

    /** How many left a roster by a decision that was taken after the batch. */
    int laterDecisions(@Param("batchId") long batchId);

    void insertLine(ProtocolLine line);

    void updateLine(ProtocolLine line);

    List<StoredRefusal> refusals(@Param("batchId") long batchId);

    void insertRefusal(StoredRefusal refusal);

    /** By household: visits to households that the batch added, or with persons that it added. */
    List<Pointing> visits(@Param("b") Batch batch);

    /** By person: other places on rosters of persons and households that the batch added. */
    List<Pointing> otherGrants(@Param("b") Batch batch);

    /** By head: others who came into a household that the batch added. */
    List<Pointing> otherMembers(@Param("b") Batch batch);

    /** By village: other households in a village or group that the batch added, and other groups in such a village. */
    List<Pointing> otherHouseholds(@Param("b") Batch batch);

    List<LaterChange> laterChanges(@Param("b") Batch batch);
}
