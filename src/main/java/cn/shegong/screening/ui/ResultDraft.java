package cn.shegong.screening.ui;

import cn.shegong.draft.DraftContent;
import cn.shegong.screening.ChangeKind;
import cn.shegong.screening.Examination;
import cn.shegong.screening.Method;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.Suggestion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What stands in the form of a result, half typed or not, as it is kept in a draft. */
record ResultDraft(
        String householdName,
        int version,
        Method method,
        LocalDate examinedOn,
        long workerId,
        Long visitId,
        boolean unchanged,
        Map<ChangeKind, String> changes,
        Suggestion suggestion,
        String otherSuggestion,
        String evidence,
        boolean signed,
        String remark,
        ProblemKind problemKind,
        String description,
        String advice) {

    ResultDraft {
        changes = Objects.requireNonNullElse(changes, Map.of());
        description = Objects.requireNonNullElse(description, "");
        advice = Objects.requireNonNullElse(advice, "");
    }

    /** What is already written down, or the beginning of a new one. */
    static ResultDraft of(Examination e) {
        return new ResultDraft(
                "",
                e.version(),
                e.method(),
                e.examinedOn(),
                e.workerId(),
                e.visitId(),
                e.unchanged(),
                e.changes(),
                e.suggestion(),
                e.otherSuggestion(),
                e.evidence(),
                e.signed(),
                e.remark(),
                null,
                "",
                "");
    }

    String json() {
        return DraftContent.write(this);
    }

    /** Empty when it was written by a program so different that it cannot be read any more. */
    static Optional<ResultDraft> read(String json) {
        return DraftContent.read(json, ResultDraft.class);
    }
}
