package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A visit as lists and reports show it: the version that holds, with the names that belong to it.
 *
 * @param headName name of the household's head, or of its first member
 * @param villageName where the household lived at the time, or empty
 * @param groupLabel the household's group today, or empty
 * @param followUpOpen true while a follow-up was promised and no later visit was it
 * @param recorderName who typed it in (录入人)
 * @param kind code of a {@link VisitKind}
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
        String voidReason,
        String recorderName,
        LocalDateTime firstRecordedAt,
        String kind) {

    public boolean successful() {
        return missReason == null;
    }

    /** Entered so long after the visit that reports mark it 补录. */
    public boolean late() {
        return VisitRules.late(visitedAt.toLocalDate(), firstRecordedAt.toLocalDate());
    }

    /** What the kind of visit is called, e.g. 入户调查. */
    public String kindLabel() {
        return VisitKinds.find(kind).map(VisitKind::label).orElse("");
    }

    /** 见到了, or why not. */
    public String outcome() {
        return successful() ? "见到了" : missReason.label();
    }
}
