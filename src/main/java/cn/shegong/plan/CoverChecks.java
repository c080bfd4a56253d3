package cn.shegong.plan;

import cn.shegong.base.Problems;
import java.util.List;

/** What a cover must be; problems are about the draft's own field names. */
public final class CoverChecks {
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_DAYS = 366;

    private CoverChecks() {}

    /** @param there covers that are agreed already */
    public static Problems check(CoverDraft draft, List<CoverSpell> there) {
        var problems = Problems.none();
        if (draft.absentId() == null) {
            problems.error("absentId", "blank", "请选谁不在。");
        }
        if (draft.coverId() == null) {
            problems.error("coverId", "blank", "请选谁代班。");
        } else if (draft.coverId().equals(draft.absentId())) {
            problems.error("coverId", "same", "自己不能代自己，请选另一个人。");
        }
        if (draft.fromOn() == null) {
            problems.error("fromOn", "blank", "请填从哪天起代。");
        }
        if (draft.untilOn() == null) {
            problems.error("untilOn", "blank", "请填代到哪天，那一天也算。");
        } else if (draft.fromOn() != null && draft.untilOn().isBefore(draft.fromOn())) {
            problems.error("untilOn", "before", "代到的日子比开始的还早，请看看日期。");
        } else if (draft.fromOn() != null
                && draft.untilOn().isAfter(draft.fromOn().plusDays(LONGEST_DAYS))) {
            problems.error("untilOn", "too_long", "代班最长一年。长期换人，请改分工。");
        }
        if (draft.reason().strip().length() > LONGEST_REASON) {
            problems.error("reason", "too_long", "原因最多 " + LONGEST_REASON + " 个字。");
        }
        if (!problems.hasErrors()) {
            there.stream()
                    .filter(cover -> cover.absentId() == draft.absentId())
                    .filter(cover -> !cover.fromOn().isAfter(draft.untilOn())
                            && !cover.untilOn().isBefore(draft.fromOn()))
                    .findFirst()
                    .ifPresent(cover -> problems.error(
                            "fromOn",
                            "overlap",
                            cover.absentName() + " " + cover.fromOn() + " 到 " + cover.untilOn() + " 已经由"
                                    + cover.coverName() + "代。请先结束或撤销那一段。"));
        }
        return problems;
    }
}
