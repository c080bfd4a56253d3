package cn.shegong.closing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Closings in and out. */
interface ClosingMapper {
    /** One feature's part of what a closing keeps. */
    record Part(long closingId, String source, long attachmentId, int lineCount) {}

    /** Why a line stands in another month than its own. */
    record Reason(String indicator, String lineKey, String reason) {}

    /** Every closing, also those that were opened again, by month and round. */
    List<Closing> all();

    List<Part> parts(@Param("closingId") long closingId);

    /** The last reason that was given for each line. */
    List<Reason> reasons();

    void insert(
            @Param("id") long id,
            @Param("firstDay") LocalDate firstDay,
            @Param("round") int round,
            @Param("note") String note,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    void insertPart(Part part);

    void insertReopening(
            @Param("closingId") long closingId,
            @Param("reason") String reason,
            @Param("by") long by,
            @Param("at") LocalDateTime at);

    void insertReason(
            @Param("id") long id, @Param("reason") Reason reason, @Param("by") long by, @Param("at") LocalDateTime at);
}
