package cn.shegong.screening;

/**
 * One name behind a figure.
 *
 * @param householdId the household to open from here, or null
 * @param note what else the list says, or empty
 */
public record ScreeningName(Long householdId, String village, String group, String name, String note) {
    static ScreeningName of(WorkEntry entry, String note) {
        var line = entry.line();
        return new ScreeningName(line.householdId(), line.village(), line.groupLabel(), line.headName(), note);
    }

    static ScreeningName of(ProblemLine line) {
        var problem = line.problem();
        return new ScreeningName(
                problem.householdId(),
                line.village(),
                line.groupLabel(),
                line.who(),
                problem.kind().label() + "：" + problem.description());
    }
}
