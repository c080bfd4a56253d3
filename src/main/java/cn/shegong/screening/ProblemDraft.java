package cn.shegong.screening;

import java.time.LocalDate;

/** The fields of a problem while a changed copy is being made. */
public final class ProblemDraft {
    private final ScreeningProblem of;
    public int version;
    public Long householdId;
    public Long personId;
    public ProblemKind kind;
    public String description;
    public String advice;
    public long ownerId;
    public LocalDate notedOn;
    public boolean afterReport;
    public String demand;
    public LocalDate dueOn;
    String outcome;
    LocalDate settledOn;
    Long settledBy;
    long id;

    ProblemDraft(ScreeningProblem p) {
        of = p;
        id = p.id();
        version = p.version();
        householdId = p.householdId();
        personId = p.personId();
        kind = p.kind();
        description = p.description();
        advice = p.advice();
        ownerId = p.ownerId();
        notedOn = p.notedOn();
        afterReport = p.afterReport();
        demand = p.demand();
        dueOn = p.dueOn();
        outcome = p.outcome();
        settledOn = p.settledOn();
        settledBy = p.settledBy();
    }

    ScreeningProblem problem() {
        return new ScreeningProblem(
                id,
                version,
                of.screeningId(),
                householdId,
                personId,
                kind,
                description,
                advice,
                ownerId,
                notedOn,
                afterReport,
                demand,
                dueOn,
                outcome,
                settledOn,
                settledBy);
    }
}
