package cn.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sheet as lists and reports show it: the version that holds, with the names that belong to it.
 *
 * @param name of the person or of the household's head; empty for nobody who is named
 * @param homeId the household to look at: the one assessed, or where the person lives; null for nobody
 * @param villageName where they lived at the time, or empty
 * @param groupLabel the group today, or empty
 * @param latest whether no later finished sheet of the same instrument is about the same
 * @param hasLeft whether the person has died or moved away, or the household is closed
 * @param recorderName who typed it in
 */
public record AssessmentLine(
        long id,
        long rootId,
        int version,
        AssessmentState state,
        long instrumentId,
        String instrumentCode,
        Long personId,
        Long householdId,
        Long homeId,
        String name,
        Long villageId,
        String villageName,
        String groupLabel,
        LocalDate assessedOn,
        AssessmentReason reason,
        boolean finished,
        BigDecimal score,
        String levelCode,
        String resultText,
        String otherAssessors,
        String voidReason,
        boolean latest,
        boolean hasLeft,
        String recorderName) {}
