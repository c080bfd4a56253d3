package cn.shegong.plan;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A household to be visited, with everything that demands it; worked out whenever it is asked.
 *
 * @param categories the rosters that its people are on
 * @param demands the earliest first; none where only something that happened demands a visit
 * @param calls what happened and is not answered, the earliest first
 * @param urgent urgent visits that have no result yet, the earliest first
 * @param lastVisit the last successful visit to the household, or null
 * @param attempt the last time nobody was met, when that was after the last visit; or null
 */
public record DueHousehold(
        Home home,
        Turn turn,
        List<Category> categories,
        List<Demand> demands,
        List<Call> calls,
        List<UrgentVisits.UrgentVisit> urgent,
        LocalDateTime lastVisit,
        Attempt attempt) {
    public DueHousehold {
        categories = List.copyOf(categories);
        demands = List.copyOf(demands);
        calls = List.copyOf(calls);
        urgent = List.copyOf(urgent);
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

    /** Something happened, or something urgent was found, that nobody has dealt with: it heads every list. */
    public boolean pressing() {
        return !calls.isEmpty() || !urgent.isEmpty();
    }

    /** Since when it presses; null where nothing does. */
    public LocalDateTime pressingSince() {
        return Stream.concat(
                        calls.stream().map(Call::reportedAt), urgent.stream().map(UrgentVisits.UrgentVisit::visitedAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What presses, in its own words; empty where nothing does. */
    public String pressure() {
        if (!calls.isEmpty()) {
            return calls.get(0).content();
        }
        return urgent.isEmpty() ? "" : urgent.get(0).problems();
    }

    /** Which rule demands it first: 高龄独居、空巢、留守 每周. */
    public String reason() {
        if (!demands.isEmpty()) {
            return demands.get(0).words();
        }
        return calls.isEmpty() ? "紧急走访没有办结" : "突发情况";
    }
}
