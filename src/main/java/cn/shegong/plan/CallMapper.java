package cn.shegong.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What happened to people, and how it was answered. */
interface CallMapper {
    /** Those that are not closed by hand, the earliest first; of one household, or of all. */
    List<Call> unclosed(@Param("householdId") Long householdId);

    /** Those reported since a moment, the newest first; of one household, or of all. */
    List<Call> since(@Param("from") LocalDateTime from, @Param("householdId") Long householdId);

    Call call(@Param("id") long id);

    /** Who went on a visit. */
    record Visitor(long visitId, String name) {}

    /** @param visits not empty */
    List<Visitor> visitors(@Param("visits") List<Long> visits);

    void insert(
            @Param("id") long id, @Param("draft") CallDraft draft, @Param("at") LocalDateTime at, @Param("by") long by);

    int close(
            @Param("id") long id, @Param("reason") String reason, @Param("at") LocalDateTime at, @Param("by") long by);

    int reopen(@Param("id") long id);
}
