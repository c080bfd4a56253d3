package cn.shegong.closing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A month that was closed (封月).
 *
 * @param round 1 for the first time, counted up when it is closed again after having been reopened
 * @param note what the head noted at the closing, or empty
 * @param reopenedBy who opened it again; empty while the closing holds
 */
public record Closing(
        long id,
        LocalDate firstDay,
        int round,
        String note,
        String closedBy,
        LocalDateTime closedAt,
        String reopenedBy,
        LocalDateTime reopenedAt,
        String reopenReason) {
    public Closing {
        reopenedBy = Objects.requireNonNullElse(reopenedBy, "");
        reopenReason = Objects.requireNonNullElse(reopenReason, "");
    }

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    /** Whether the month is closed by it, or was opened again. */
    public boolean holds() {
        return reopenedAt == null;
    }
}
