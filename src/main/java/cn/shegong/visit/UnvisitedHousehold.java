package cn.shegong.visit;

import java.time.LocalDateTime;

/**
 * A household on a roster that was not visited in a period.
 *
 * @param headName name of its head, or of another member
 * @param villageName where it lives, or empty
 * @param groupLabel its group, or empty
 * @param lastVisitedAt its last successful visit before the period's end, or null when there was none
 * @param attempts how often nobody was met in the period
 */
public record UnvisitedHousehold(
        long householdId,
        String headName,
        String villageName,
        String groupLabel,
        LocalDateTime lastVisitedAt,
        int attempts) {}
