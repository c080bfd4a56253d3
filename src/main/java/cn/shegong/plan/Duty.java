package cn.shegong.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Whose village it is from a day on.
 *
 * @param workerId null where it is nobody's from then on
 */
public record Duty(
        long id,
        long villageId,
        Long workerId,
        String workerName,
        LocalDate validFrom,
        LocalDateTime recordedAt,
        String recordedBy) {
    public Duty {
        workerName = Objects.requireNonNullElse(workerName, "");
    }
}
