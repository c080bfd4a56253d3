package cn.shegong.doubles;

import java.time.LocalDateTime;

/**
 * Two of whom somebody has said that they are not the same.
 *
 * @param note why, or empty
 */
public record Different(
        long id,
        long oneId,
        long otherId,
        String oneName,
        String otherName,
        String village,
        String note,
        LocalDateTime saidAt,
        String saidBy) {}
