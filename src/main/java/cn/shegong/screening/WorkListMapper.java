package cn.shegong.screening;

import cn.shegong.base.Slice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Work lists and results in and out of the store. */
interface WorkListMapper {
    /** A row of the table {@code screening_row}. */
    record Row(
            long id,
            long screeningId,
            long householdId,
            Long villageId,
            Long workerId,
            Origin origin,
            String addedReason,
            String removedReason,
            String missedReason) {}

    /** A roster of a household of a list, by its code. */
    record CategoryOf(long rowId, String category) {}

    /** A change that was found at a household of a list. */
    record ChangeOf(long rowId, ChangeKind kind, String note) {}

    /** When a household was last confirmed on a roster. */
    record Confirmed(long householdId, String category, LocalDate confirmedOn) {}

    /** Where a household lives. */
    record Place(long householdId, Long villageId, LocalDate closedOn) {}

    /** A row of the table {@code screening_result}. */
    record Result(
            long rowId,
            int version,
            Method method,
            LocalDate examinedOn,
            long workerId,
            Long visitId,
            boolean unchanged,
            Suggestion suggestion,
            String otherSuggestion,
            String evidence,
            boolean signed,
            String remark,
            long recordedBy,
            LocalDateTime recordedAt) {}

    /** A person who was looked into with the household. */
    record PersonOf(long rowId, long personId, String name) {}

    /** @param slice null for all; always in the order of the route */
    List<WorkLine> lines(
            @Param("screeningId") long screeningId, @Param("filter") WorkFilter filter, @Param("slice") Slice slice);

    int count(@Param("screeningId") long screeningId, @Param("filter") WorkFilter filter);

    WorkLine line(long rowId);

    List<WorkLine> examinedBetween(@Param("from") LocalDate from, @Param("to") LocalDate to);

    List<CategoryOf> categories(@Param("rowIds") Collection<Long> rowIds);

    List<ChangeOf> changes(@Param("rowIds") Collection<Long> rowIds);

    List<PersonOf> persons(@Param("rowIds") Collection<Long> rowIds);

    List<Confirmed> confirmed(
            @Param("householdIds") Collection<Long> householdIds, @Param("exceptScreeningId") long exceptScreeningId);

    List<Place> places(@Param("householdIds") Collection<Long> householdIds);

    Row row(long id);

    Row rowOf(@Param("screeningId") long screeningId, @Param("householdId") long householdId);

    void insert(Row row);

    void update(Row row);

    void deleteRows(long screeningId);

    void deleteRowCategories(long screeningId);

    void insertCategory(@Param("rowId") long rowId, @Param("category") String category);

    Result result(long rowId);

    void insertResult(Result result);

    int updateResult(Result result);

    void insertChange(ChangeOf change);

    void deleteChanges(long rowId);

    void insertPersons(@Param("rowId") long rowId, @Param("householdId") long householdId, @Param("day") LocalDate day);

    List<Long> attachments(long rowId);

    void insertAttachment(@Param("rowId") long rowId, @Param("attachmentId") long attachmentId);

    void deleteAttachment(@Param("rowId") long rowId, @Param("attachmentId") long attachmentId);
}
