package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A visit as lists and reports show it: the version that holds, with the names that belong to it.
 *
 * @param headName name of the household's head, or of its first member
 * @param villageName where the household lived at the time, or empty
 * @param groupLabel the household's group today, or empty
 * @param followUpOpen true while what was promised or is urgent has no result: no later visit was it, nobody closed it
 * @param handedTo who was given the follow-up, or null
 * @param handedName the name, or empty
 * @param closedOn when it was closed without a visit, or null
 * @param result how it was closed without a visit, or empty
 * @param recorderName who typed it in (录入人)
 * @param kind code of a {@link VisitKind}
 * @param firstRecordedBy key of who first entered it
 * @param firstRecordedAt when the visit was first entered, whatever was corrected since
 */
public record VisitLine(
        long id,
        long rootId,
        int version,
        VisitState state,
        LocalDateTime visitedAt,
        int minutes,
        VisitWay way,
        MissReason missReason,
        String catalogueCode,
        long householdId,
        String headName,
        Long villageId,
        String villageName,
        String groupLabel,
        String otherCompanions,
        String informant,
        String problems,
        String done,
        boolean urgent,
        LocalDate followUpOn,
        String followUpText,
        boolean followUpOpen,
        Long handedTo,
        String handedName,
        LocalDate closedOn,
        String result,
        String voidReason,
        String recorderName,
        LocalDateTime firstRecordedAt,
        long firstRecordedBy,
        String kind) {

    public boolean successful() {
        return missReason == null;
    }

    /** Urgent and without a result yet: it heads every list. */
    public boolean pressing() {
        return urgent && followUpOpen;
    }

    /** Entered so long after the visit that reports mark it 补录. */
    public boolean late() {
        return VisitRules.late(visitedAt.toLocalDate(), firstRecordedAt.toLocalDate());
    }

    /** What the kind of visit is called, e.g. 入户调查. */
    public String kindLabel() {
        return VisitKinds.find(kind).map(VisitKind::label).orElse("");
    }

    /** The same in four characters at most. */
    public String kindBrief() {
        return VisitKinds.find(kind).map(VisitKind::brief).orElse("");
    }

    /** 见到了, or why not. */
    public String outcome() {
        return successful() ? "见到了" : missReason.label();
    }
}
