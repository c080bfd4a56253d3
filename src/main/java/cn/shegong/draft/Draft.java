package cn.shegong.draft;

import java.time.LocalDateTime;

/**
 * A form that a worker has half filled in.
 *
 * @param kind which form, e.g. {@code visit}
 * @param about what it is about, e.g. the key of the visit being corrected; empty for a new one
 * @param content what stands in the form, as JSON that only the form reads
 * @param focusedField the name of the field in which the cursor stood
 */
public record Draft(
        long workerId, String kind, String about, String content, String focusedField, LocalDateTime keptAt) {}
