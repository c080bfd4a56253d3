package cn.shegong.plan;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A household to be visited, with everything that demands it; worked out whenever it is asked.
 *
 * @param categories the rosters that its people are on
 * @param demands the earliest first; none where only something that happened demands a visit
 * @param calls what happened and is not answered, the earliest first
 * @param lastVisit the last successful visit to the household, or null
 * @param attempt the last time nobody was met, when that was after the last visit; or null
 */
public record DueHousehold(
        Home home,
        Turn turn,
        List<Category> categories,
        List<Demand> demands,
        List<Call> calls,
        LocalDateTime lastVisit,
        Attempt attempt) {
    public DueHousehold {
        categories = List.copyOf(categories);
        demands = List.copyOf(demands);
        calls = List.copyOf(calls);
    }

    /** The last day on which a visit is in time for every demand; null where there is none. */
    public LocalDate dueBy() {
        return demands.isEmpty() ? null : demands.get(0).dueBy();
    }

    /** Days since it was due; 0 or less while it is in time. */
    public long late(LocalDate today) {
        return demands.isEmpty() ? 0 : ChronoUnit.DAYS.between(dueBy(), today);
    }

    public boolean overdue(LocalDate today) {
        return late(today) > 0;
    }

    /** Which rule demands it first: 高龄独居、空巢、留守 每周. */
    public String reason() {
        return demands.isEmpty() ? "突发情况" : demands.get(0).words();
    }
}
