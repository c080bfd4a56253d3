package cn.shegong.screening;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A problem with the names that belong to it, as lists show it.
 *
 * @param screeningNumber the campaign's number
 * @param headName of the household, or empty
 * @param personName the member it is about, or empty
 * @param village of the household, or empty
 * @param settlerName who settled it, or empty
 */
public record ProblemLine(
        ScreeningProblem problem,
        String screeningNumber,
        String screeningName,
        Stage stage,
        String headName,
        String personName,
        String village,
        String groupLabel,
        String ownerName,
        String settlerName) {
    public ProblemLine {
        headName = Objects.requireNonNullElse(headName, "");
        personName = Objects.requireNonNullElse(personName, "");
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        settlerName = Objects.requireNonNullElse(settlerName, "");
    }

    /** Whom it is about: 王老五家, 王老五家的赵桂兰; empty for the whole place. */
    public String who() {
        if (headName.isEmpty()) {
            return "";
        }
        return personName.isEmpty() || personName.equals(headName) ? headName + "家" : headName + "家的" + personName;
    }

    /** Whether it is open and its day has passed. */
    public boolean overdue(LocalDate today) {
        return problem.open() && problem.dueOn() != null && problem.dueOn().isBefore(today);
    }
}
