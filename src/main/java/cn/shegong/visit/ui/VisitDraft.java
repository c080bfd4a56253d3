package cn.shegong.visit.ui;

import cn.shegong.draft.DraftContent;
import cn.shegong.visit.HardshipDegree;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What stands in the form of a visit, half typed or not, as it is kept in a draft. */
record VisitDraft(
        long householdId,
        String householdName,
        List<Long> met,
        LocalDate date,
        String time,
        String minutes,
        VisitWay way,
        MissReason missReason,
        List<Long> visitors,
        List<Long> companions,
        String otherCompanions,
        String item,
        boolean itemGuessed,
        String economy,
        String housing,
        String health,
        String employment,
        HardshipKind hardshipKind,
        HardshipDegree hardshipDegree,
        String informant,
        String problems,
        boolean urgent,
        String done,
        LocalDate followUpOn,
        String followUpText,
        List<Long> followsUp,
        List<Long> pictures,
        AskedFields.Draft asked) {

    VisitDraft {
        met = Objects.requireNonNullElse(met, List.of());
        visitors = Objects.requireNonNullElse(visitors, List.of());
        companions = Objects.requireNonNullElse(companions, List.of());
        followsUp = Objects.requireNonNullElse(followsUp, List.of());
        pictures = Objects.requireNonNullElse(pictures, List.of());
    }

    /**
     * An empty form.
     *
     * @param round the visit before on the same round, whose day and workers stay; or null
     */
    static VisitDraft blank(LocalDate today, long visitor, VisitDraft round) {
        return new VisitDraft(
                0,
                "",
                List.of(),
                round == null ? today : round.date(),
                "",
                "",
                VisitWay.HOME,
                null,
                round == null ? List.of(visitor) : round.visitors(),
                round == null ? List.of() : round.companions(),
                round == null ? "" : round.otherCompanions(),
                "",
                true,
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                false,
                "",
                null,
                "",
                List.of(),
                List.of(),
                null);
    }

    String json() {
        return DraftContent.write(this);
    }

    /** Empty when it was written by a program so different that it cannot be read any more. */
    static Optional<VisitDraft> read(String json) {
        return DraftContent.read(json, VisitDraft.class);
    }
}
