package cn.shegong.plan;

import cn.shegong.base.Problems;
import java.util.List;

/** What a rule of the station must be; problems are about the draft's own field names. */
public final class RuleChecks {
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_GRADE = 40;

    private RuleChecks() {}

    /** @param others labels of the other rules */
    public static Problems check(RuleDraft draft, List<String> others) {
        var problems = Problems.none();
        var label = draft.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            problems.error("label", "length", "名称请写 1 到 " + LONGEST_LABEL + " 个字，例如“重点户”。");
        } else if (others.contains(label)) {
            problems.error("label", "twice", "已经有叫“" + label + "”的规定，请直接改那一条。");
        }
        if (!draft.number().strip().matches("[1-9]|1[0-2]")) {
            problems.error("number", "no_number", "请填 1 到 12 的整数，例如每 2 周填 2。");
        }
        if (draft.unit() == null) {
            problems.error("unit", "blank", "请选周、月、季度、半年或者年。");
        }
        if (!draft.ageFrom().isBlank() && !draft.ageFrom().strip().matches("\\d{1,2}|1[01]\\d")) {
            problems.error("ageFrom", "no_number", "年龄请填 0 到 119 的整数，不限年龄就空着。");
        }
        if (draft.grade().strip().length() > LONGEST_GRADE) {
            problems.error("grade", "too_long", "类别档次最多 " + LONGEST_GRADE + " 个字。");
        }
        if (draft.from() == null) {
            problems.error("validFrom", "blank", "请填从哪天起执行。");
        }
        if (draft.source().isBlank()) {
            problems.error("source", "blank", "请写依据，例如文件名和文号；没有文件写“本站自定”。");
        } else if (draft.source().strip().length() > LONGEST_SOURCE) {
            problems.error("source", "too_long", "依据最多 " + LONGEST_SOURCE + " 个字。");
        }
        return problems;
    }
}
