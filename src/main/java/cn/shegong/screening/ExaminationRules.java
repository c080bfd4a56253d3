package cn.shegong.screening;

import cn.shegong.base.Problems;
import java.time.LocalDate;

/** What a result must be to be counted; problems are about the result's own field names. */
public final class ExaminationRules {
    /** Characters of the evidence. */
    public static final int LONGEST_EVIDENCE = 2000;

    private static final int LONGEST_CHANGE = 500;
    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_OTHER = 100;

    private ExaminationRules() {}

    /** The name under which the note of a change has its problems. */
    public static String field(ChangeKind kind) {
        return "change" + kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param screening the campaign that the household is looked into for
     * @param origin how the household came on the list
     */
    public static Problems check(Examination result, Screening screening, Origin origin, LocalDate today) {
        var problems = Problems.none();
        if (result.method() == null) {
            problems.error("method", "blank", "请选怎么查的：系统查询、入户、线上问答还是邻里。");
        }
        day(result, screening, today, problems);
        if (result.workerId() == 0) {
            problems.error("workerId", "blank", "请选是谁查的。");
        }
        changes(result, problems);
        suggestion(result, origin, problems);
        if (result.evidence().length() > LONGEST_EVIDENCE) {
            problems.error("evidence", "length", "依据最多 " + LONGEST_EVIDENCE + " 个字，更多的请放进附件。");
        }
        if (result.remark().length() > LONGEST_REMARK) {
            problems.error("remark", "length", "备注最多 " + LONGEST_REMARK + " 个字。");
        }
        return problems;
    }

    private static void day(Examination result, Screening screening, LocalDate today, Problems problems) {
        var day = result.examinedOn();
        if (day == null) {
            problems.error("examinedOn", "blank", "请填排查的日期，可以写 1105、昨天、上周三。");
        } else if (day.isAfter(today)) {
            problems.error("examinedOn", "future", "排查的日期还没有到。查过以后再录。");
        } else if (!screening.covers(day)) {
            problems.warn("examinedOn", "outside", "这一天不在本批次的时间（" + screening.period() + "）里，请看看日期写对没有。");
        }
    }

    private static void changes(Examination result, Problems problems) {
        if (result.unchanged() == !result.changes().isEmpty()) {
            problems.error(
                    "changes",
                    result.unchanged() ? "both" : "blank",
                    result.unchanged() ? "勾了“无变化”，就不能再勾别的变化。" : "请勾发现了什么变化；没有变化的勾“无变化”。");
        }
        result.changes().forEach((kind, note) -> {
            if (note.isEmpty() || note.length() > LONGEST_CHANGE) {
                problems.error(field(kind), "length", kind.label() + "变化请写明是什么，最多 " + LONGEST_CHANGE + " 个字。");
            }
        });
    }

    private static void suggestion(Examination result, Origin origin, Problems problems) {
        if (result.suggestion() == null) {
            problems.error("suggestion", "blank", "请选建议：保留、调标、退出……");
            return;
        }
        boolean other = result.suggestion() == Suggestion.OTHER;
        if (other
                && (result.otherSuggestion().isEmpty()
                        || result.otherSuggestion().length() > LONGEST_OTHER)) {
            problems.error("otherSuggestion", "length", "“其他”请写明建议什么，最多 " + LONGEST_OTHER + " 个字。");
        }
        if (result.suggestion() != Suggestion.KEEP
                && !other
                && result.evidence().isEmpty()) {
            problems.warn("evidence", "blank", "建议不是“保留”，最好写一句依据，上报时要用。");
        }
        if (origin == Origin.FOUND && result.suggestion() == Suggestion.KEEP) {
            problems.warn("suggestion", "found", "这是新发现的户，名册上还没有，建议一般是“新增”。");
        }
    }
}
