package cn.shegong.assessment.ui;

import cn.shegong.assessment.Answers;
import cn.shegong.assessment.Assessment;
import cn.shegong.assessment.AssessmentReason;
import cn.shegong.assessment.Instrument;
import cn.shegong.draft.Draft;
import cn.shegong.draft.DraftContent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in the form of a sheet, half answered or not, as it is kept in a draft.
 *
 * @param instrument its code
 * @param version of the instrument
 * @param title of the instrument, for telling of the draft
 * @param who whom it is about, in words; empty while nobody is picked
 */
record SheetDraft(
        String instrument,
        int version,
        String title,
        Long personId,
        Long householdId,
        String who,
        LocalDate assessedOn,
        AssessmentReason reason,
        String place,
        List<Long> workers,
        String otherAssessors,
        String witness,
        String informant,
        String informantRelation,
        String informantPhone,
        Map<String, List<String>> answers,
        String remark,
        Long visitRootId) {
    SheetDraft {
        workers = Objects.requireNonNullElse(workers, List.of());
        answers = Objects.requireNonNullElse(answers, Map.of());
        reason = Objects.requireNonNullElse(reason, AssessmentReason.FIRST);
    }

    static SheetDraft of(Assessment sheet, String who) {
        return new SheetDraft(
                sheet.instrument().code(),
                sheet.instrument().version(),
                sheet.instrument().title(),
                sheet.personId(),
                sheet.householdId(),
                who,
                sheet.assessedOn(),
                sheet.reason(),
                sheet.place(),
                sheet.workers(),
                sheet.otherAssessors(),
                sheet.witness(),
                sheet.informant(),
                sheet.informantRelation(),
                sheet.informantPhone(),
                sheet.answers().byItem(),
                sheet.remark(),
                sheet.visitRootId());
    }

    String json() {
        return DraftContent.write(this);
    }

    /** Empty when it was written by a program so different that it cannot be read any more. */
    static Optional<SheetDraft> read(Draft draft) {
        return DraftContent.read(draft.content(), SheetDraft.class);
    }

    /** The sheet again; answers to questions or with options that this version does not have are left out. */
    Assessment sheet(Instrument asked) {
        var known = new LinkedHashMap<String, List<String>>();
        answers.forEach((code, values) -> asked.item(code)
                .ifPresent(item -> known.put(
                        code,
                        item.chosen()
                                ? values.stream()
                                        .filter(value -> item.option(value).isPresent())
                                        .toList()
                                : values)));
        return new Assessment(
                asked,
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
                new Answers(known),
                remark,
                visitRootId);
    }

    /** What a draft is about, in words for the list: 有一份评估没做完（王桂兰，Barthel 指数）. */
    static String words(Draft draft) {
        var what = SheetStart.of(draft).versionId() == 0 ? "有一份评估没做完" : "有一份评估没改完";
        return read(draft)
                .map(content ->
                        what + "（" + (content.who().isEmpty() ? "" : content.who() + "，") + content.title() + "）")
                .orElse(what);
    }
}
