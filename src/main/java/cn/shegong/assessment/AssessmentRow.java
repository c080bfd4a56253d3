package cn.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A row of the table {@code assessment}. */
record AssessmentRow(
        long id,
        long rootId,
        int version,
        AssessmentState state,
        long instrumentId,
        String instrumentCode,
        Long personId,
        Long householdId,
        Long villageId,
        LocalDate assessedOn,
        AssessmentReason reason,
        String place,
        String otherAssessors,
        String witness,
        String informant,
        String informantRelation,
        String informantPhone,
        Answers answers,
        String remark,
        Long visitRootId,
        boolean finished,
        BigDecimal score,
        String levelCode,
        String resultText,
        String voidReason,
        long recordedBy,
        LocalDateTime recordedAt) {
    static AssessmentRow of(AssessmentVersion v, long instrumentId) {
        var sheet = v.sheet();
        return new AssessmentRow(
                v.id(),
                v.rootId(),
                v.number(),
                v.state(),
                instrumentId,
                sheet.instrument().code(),
                sheet.personId(),
                sheet.householdId(),
                v.villageId(),
                sheet.assessedOn(),
                sheet.reason(),
                sheet.place(),
                sheet.otherAssessors(),
                sheet.witness(),
                sheet.informant(),
                sheet.informantRelation(),
                sheet.informantPhone(),
                sheet.answers(),
                sheet.remark(),
                sheet.visitRootId(),
                v.finished(),
                v.score(),
                v.levelCode(),
                v.resultText(),
                v.voidReason(),
                v.recordedBy(),
                v.recordedAt());
    }

    AssessmentVersion version(Instrument instrument, List<Long> workers) {
        var sheet = new Assessment(
                instrument,
                personId,
                householdId,
                assessedOn,
                reason,
                place,
                workers,
                otherAssessors,
                witness,
                informant,
                informantRelation,
                informantPhone,
                answers,
                remark,
                visitRootId);
        return new AssessmentVersion(
                id,
                rootId,
                version,
                state,
                villageId,
                sheet,
                finished,
                score,
                levelCode,
                resultText,
                voidReason,
                recordedBy,
                recordedAt);
    }
}
