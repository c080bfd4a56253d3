package cn.shegong.quality;

import java.time.LocalDateTime;

/**
 * Somebody has looked at a finding and left it as it is (不用改).
 *
 * @param subject person or household
 * @param recordId 0 when the subject itself is meant
 * @param print of the data that were found; when they say something else the finding is back
 */
public record Waiver(
        long id,
        String checkCode,
        String subject,
        long subjectId,
        long recordId,
        String print,
        String reason,
        LocalDateTime waivedAt,
        String waivedBy) {}
