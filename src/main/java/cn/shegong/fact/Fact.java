package cn.shegong.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A value of a field, from its recording until a newer one replaced it. Exactly one of person and household is there.
 *
 * @param content as {@link FactRules} writes it: dates as {@code 2026-11-27}, choices parted by 、, 是 and 否; empty when it
 *     was said that the former value no longer holds
 * @param since the day since which it is so in life, or null when nobody said
 * @param replacedBy key of the newer row, or null while it holds
 */
public record Fact(
        long id,
        Long personId,
        Long householdId,
        String field,
        String content,
        LocalDate since,
        LocalDateTime recordedAt,
        String recordedBy,
        Long replacedBy) {}
