package cn.shegong.screening;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One line of the list of problems (问题清单), followed until it is settled (销号).
 *
 * @param version counts the changes; a save on top of an older version is refused
 * @param householdId whom it is about, or null for a problem of the whole place
 * @param personId a member of that household, or null
 * @param ownerId the worker who sees to it
 * @param afterReport whether the superior office raised it, so that the station's report did not have it
 * @param demand what the superior office asks for, or empty
 * @param dueOn until when, or null
 * @param outcome how it was settled; empty while it is open
 * @param settledBy the worker who settled it, or null
 */
public record ScreeningProblem(
        long id,
        int version,
        long screeningId,
        Long householdId,
        Long personId,
        ProblemKind kind,
        String description,
        String advice,
        long ownerId,
        LocalDate notedOn,
        boolean afterReport,
        String demand,
        LocalDate dueOn,
        String outcome,
        LocalDate settledOn,
        Long settledBy) {
    public ScreeningProblem {
        description = Objects.requireNonNullElse(description, "").strip();
        advice = Objects.requireNonNullElse(advice, "").strip();
        demand = Objects.requireNonNullElse(demand, "").strip();
        outcome = Objects.requireNonNullElse(outcome, "").strip();
    }

    /** A new one; nothing is said yet. */
    public static ScreeningProblem of(long screeningId, Long householdId, long ownerId, LocalDate notedOn) {
        return new ScreeningProblem(
                0, 0, screeningId, householdId, null, null, "", "", ownerId, notedOn, false, "", null, "", null, null);
    }

    public boolean open() {
        return settledOn == null;
    }

    /** A copy with some fields changed: {@code problem.with(p -> p.advice = "…")}. */
    public ScreeningProblem with(Consumer<ProblemDraft> change) {
        var draft = new ProblemDraft(this);
        change.accept(draft);
        return draft.problem();
    }
}
