package cn.shegong.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A row of the table {@code visit}: one version without the lists that hang on it. */
record VisitRow(
        long id,
        long rootId,
        int version,
        VisitState state,
        long householdId,
        Long villageId,
        LocalDateTime visitedAt,
        int minutes,
        VisitWay way,
        MissReason missReason,
        String catalogueCode,
        String economy,
        String housing,
        String health,
        String employment,
        HardshipKind hardshipKind,
        HardshipDegree hardshipDegree,
        String informant,
        String otherCompanions,
        String problems,
        String done,
        boolean urgent,
        LocalDate followUpOn,
        String followUpText,
        String voidReason,
        long recordedBy,
        LocalDateTime recordedAt,
        String kind) {

    static VisitRow of(VisitVersion v) {
        var visit = v.visit();
        var situation = visit.situation();
        return new VisitRow(
                v.id(),
                v.rootId(),
                v.number(),
                v.state(),
                visit.householdId(),
                v.villageId(),
                visit.visitedAt(),
                visit.minutes(),
                visit.way(),
                visit.missReason(),
                visit.catalogueCode(),
                situation.economy(),
                situation.housing(),
                situation.health(),
                situation.employment(),
                situation.hardshipKind(),
                situation.hardshipDegree(),
                visit.informant(),
                visit.otherCompanions(),
                visit.problems(),
                visit.done(),
                visit.urgent(),
                visit.followUpOn(),
                visit.followUpText(),
                v.voidReason(),
                v.recordedBy(),
                v.recordedAt(),
                visit.kind());
    }

    VisitVersion version(
            List<VisitPerson> persons,
            List<VisitWorker> workers,
            List<Long> followsUp,
            List<VisitCheck> checks,
            List<VisitAnswer> answers) {
        var situation = new Situation(economy, housing, health, employment, hardshipKind, hardshipDegree);
        var visit = new Visit(
                householdId,
                visitedAt,
                minutes,
                way,
                missReason,
                catalogueCode,
                persons,
                workers,
                otherCompanions,
                situation,
                informant,
                problems,
                done,
                urgent,
                followUpOn,
                followUpText,
                followsUp,
                kind,
                checks,
                answers);
        return new VisitVersion(id, rootId, version, state, villageId, visit, voidReason, recordedBy, recordedAt);
    }
}
