package cn.shegong.plan;

import java.time.LocalDateTime;

/**
 * What somebody reported, as it is typed in.
 *
 * @param householdId 0 while none is chosen
 * @param personId null where it befell the household
 * @param reportedAt null while it is not known
 */
public record CallDraft(long householdId, Long personId, LocalDateTime reportedAt, String source, String content) {}
