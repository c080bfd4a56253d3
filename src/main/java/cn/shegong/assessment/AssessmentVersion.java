package cn.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A sheet as it stands in the store. A correction is a new version; versions are never changed or deleted.
 *
 * @param rootId of the first version: what all versions of one sheet share
 * @param number from 1
 * @param villageId where the person or household lived when it was first recorded, or null
 * @param finished whether everything was answered; an unfinished sheet counts nowhere
 * @param score as found then; null when there was none
 * @param levelCode as found then, or null
 * @param resultText the result in one sentence, as found then
 */
public record AssessmentVersion(
        long id,
        long rootId,
        int number,
        AssessmentState state,
        Long villageId,
        Assessment sheet,
        boolean finished,
        BigDecimal score,
        String levelCode,
        String resultText,
        String voidReason,
        long recordedBy,
        LocalDateTime recordedAt) {
    public Optional<Level> level() {
        return levelCode == null ? Optional.empty() : sheet.instrument().level(levelCode);
    }
}
