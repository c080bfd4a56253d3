package cn.shegong.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * That somebody goes in the place of an absent colleague.
 *
 * @param untilOn the last day, both as planned and as it was when it ended earlier
 */
public record CoverSpell(
        long id,
        long absentId,
        String absentName,
        long coverId,
        String coverName,
        LocalDate fromOn,
        LocalDate untilOn,
        String reason,
        LocalDateTime recordedAt,
        String recordedBy) {
    public boolean on(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }
}
