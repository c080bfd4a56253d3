package cn.shegong.store;

import java.time.LocalDateTime;

/**
 * Who did what, written in the same transaction as the deed.
 *
 * @param deed key of the transaction; one deed may have several lines
 * @param action stable name, e.g. {@code visit.record}
 * @param subject kind of the row concerned, e.g. {@code visit}; empty when none
 * @param subjectId its key, or 0
 * @param text what happened, in Chinese, for the 站长 to read
 * @param chain hash over the line before and this one, see {@link AuditChain}; empty in lines older than the chain
 */
public record AuditLine(
        long id,
        long deed,
        LocalDateTime at,
        long workerId,
        String workerName,
        String action,
        String subject,
        long subjectId,
        String text,
        String chain) {
    AuditLine withChain(String chain) {
        return new AuditLine(id, deed, at, workerId, workerName, action, subject, subjectId, text, chain);
    }
}
