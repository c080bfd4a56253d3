package cn.shegong.screening;

import java.time.LocalDate;

/**
 * One name behind a figure.
 *
 * @param key the record it comes from
 * @param on the day on which it counts
 * @param householdId the household to open from here, or null
 * @param note what else the list says, or empty
 */
public record ScreeningName(
        String key,
        LocalDate on,
        Long householdId,
        Long personId,
        String village,
        String group,
        String name,
        String note) {
    static ScreeningName of(WorkEntry entry, String note) {
        var line = entry.line();
        return new ScreeningName(
                "household/" + line.householdId(),
                line.examinedOn(),
                line.householdId(),
                null,
                line.village(),
                line.groupLabel(),
                line.headName(),
                note);
    }

    static ScreeningName of(ProblemLine line) {
        var problem = line.problem();
        return new ScreeningName(
                "problem/" + problem.id(),
                problem.notedOn(),
                problem.householdId(),
                null,
                line.village(),
                line.groupLabel(),
                line.who(),
                problem.kind().label() + "：" + problem.description());
    }
}
