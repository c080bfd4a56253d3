package cn.shegong.intake;

import cn.shegong.roster.Category;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;

/**
 * One list that was taken in, as one step that can be undone.
 *
 * @param title over the list; empty when it had none
 * @param fileHash 64 hexadecimal digits over what was read from the file
 * @param period the month that the list speaks of, as {@code 2026-10}; null when it said none
 * @param rowCount rows of the list; what became of them follows
 * @param leftCount rows that were not taken though they could have been: skipped or not decided
 * @param untilId keys of everything that the batch wrote lie between {@code id} and this
 * @param originalId key of the kept file, or null when it was taken in before files were kept
 * @param goneCount households or persons that left the roster because the list no longer had them
 * @param undoneAt null while it holds
 * @param undoneBy name of the worker, or null
 */
public record Batch(
        long id,
        String fileName,
        String fileHash,
        Category category,
        String title,
        String period,
        LocalDateTime takenAt,
        String takenBy,
        int rowCount,
        int newCount,
        int changedCount,
        int sameCount,
        int refusedCount,
        int leftCount,
        long untilId,
        Long originalId,
        int goneCount,
        LocalDateTime undoneAt,
        String undoneBy) {
    public Batch {
        title = Objects.requireNonNullElse(title, "");
    }

    /** The month that the list speaks of; null when it said none. */
    public YearMonth month() {
        return period == null ? null : YearMonth.parse(period);
    }

    public boolean undone() {
        return undoneAt != null;
    }
}
