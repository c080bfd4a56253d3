package cn.shegong.app;

import cn.shegong.assessment.AssessmentFilter;
import cn.shegong.backup.ProofFault;
import cn.shegong.base.Actor;
import cn.shegong.draft.Draft;
import cn.shegong.plan.When;
import cn.shegong.report.PeriodReport;
import cn.shegong.visit.VisitEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first page shows, read in one go.
 *
 * @param due follow-ups that are urgent or promised for the next seven days or earlier and still to be done, urgent ones
 *     first, then the most overdue
 * @param mine those of them that are this worker's, and whatever is urgent
 * @param month this month so far
 * @param drafts what this worker has half typed
 * @param fault what the last proof found wrong, in words; empty when all was well
 * @param planned how many households each part of the visiting plan has
 * @param assess how many people and households are to be assessed again by now
 * @param lifeDue how many things ages and dates make due
 */
record Today(
        LocalDate day,
        List<VisitEntry> due,
        List<VisitEntry> mine,
        PeriodReport month,
        List<Draft> drafts,
        String fault,
        Map<When, Integer> planned,
        int assess,
        int lifeDue) {
    static Today read(Station station, Actor actor) {
        var day = LocalDate.now(station.clock);
        var due = station.visits.followUpsDue(day.plusDays(7));
        return new Today(
                day,
                due,
                due.stream()
                        .filter(entry ->
                                entry.ownerId() == actor.id() || entry.visit().pressing())
                        .toList(),
                station.reports.glance(YearMonth.from(day)),
                station.drafts.of(actor),
                station.database
                        .safekeeping()
                        .lastProof()
                        .map(ProofFault::words)
                        .orElse(""),
                planned(station),
                (int) station.assessmentLists.count(AssessmentFilter.ALL.with(f -> f.dueBy = day)),
                station.due.due().size());
    }

    private static Map<When, Integer> planned(Station station) {
        var all = station.visiting.all();
        return Stream.of(When.CALL, When.OVERDUE, When.WEEK)
                .collect(Collectors.toMap(
                        part -> part, part -> station.visiting.only(part, all).size()));
    }

    /** Nobody is on any roster and nobody was visited: a station that has just begun. */
    boolean nothingYet() {
        return month.onRoster().value() == 0 && month.total().visits().value() == 0 && due.isEmpty();
    }
}
