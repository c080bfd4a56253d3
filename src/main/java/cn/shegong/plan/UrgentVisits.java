package cn.shegong.plan;

import java.time.LocalDateTime;
import java.util.List;

/** Which urgent visits still have no result. */
@FunctionalInterface
public interface UrgentVisits {
    UrgentVisits NONE = householdId -> List.of();

    /** @param householdId only of this household; null for all */
    List<UrgentVisit> open(Long householdId);

    /**
     * One of them.
     *
     * @param problems what was found
     */
    record UrgentVisit(long householdId, LocalDateTime visitedAt, String problems) {}
}
