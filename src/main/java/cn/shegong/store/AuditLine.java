package cn.shegong.store;

import java.time.LocalDateTime;

/**
 * Who did what, written in the same transaction as the deed.
 *
 * @param action stable name, e.g. {@code visit.record}
 * @param subject kind of the row concerned, e.g. {@code visit}; empty when none
 * @param subjectId its key, or 0
 * @param text what happened, in Chinese, for the 站长 to read
 */
public record AuditLine(
        long id,
        LocalDateTime at,
        long workerId,
        String workerName,
        String action,
        String subject,
        long subjectId,
        String text) {}
