package cn.shegong.screening;

import cn.shegong.base.Problems;
import java.time.LocalDate;

/** What a problem must be to be followed; what is wrong is about the problem's own field names. */
public final class ProblemRules {
    /** Characters of each text of a problem. */
    public static final int LONGEST = 1000;

    private ProblemRules() {}

    public static Problems check(ScreeningProblem problem, LocalDate today) {
        var problems = Problems.none();
        if (problem.kind() == null) {
            problems.error("kind", "blank", "请选问题是哪一类。");
        }
        text("description", "问题", problem.description(), true, problems);
        text("advice", "建议", problem.advice(), false, problems);
        text("demand", "上级要求", problem.demand(), false, problems);
        if (problem.ownerId() == 0) {
            problems.error("ownerId", "blank", "请选由谁跟进。");
        }
        if (problem.personId() != null && problem.householdId() == null) {
            problems.error("householdId", "blank", "写了人，也要写是哪一户的。");
        }
        if (problem.notedOn() == null) {
            problems.error("notedOn", "blank", "请填发现的日期。");
        } else if (problem.notedOn().isAfter(today)) {
            problems.error("notedOn", "future", "发现的日期还没有到。");
        } else if (problem.dueOn() != null && problem.dueOn().isBefore(problem.notedOn())) {
            problems.error("dueOn", "before_noted", "办结期限早于发现的日期，请看看哪一个写错了。");
        }
        if (problem.advice().isEmpty()) {
            problems.warn("advice", "blank", "还没有写建议，报告里这一格会空着。");
        }
        return problems;
    }

    /** Of the settling: what was done, and when. */
    public static Problems checkSettling(ScreeningProblem problem, String outcome, LocalDate day, LocalDate today) {
        var problems = Problems.none();
        text("outcome", "办理结果", outcome.strip(), true, problems);
        if (day == null) {
            problems.error("settledOn", "blank", "请填办结的日期。");
        } else if (day.isAfter(today)) {
            problems.error("settledOn", "future", "办结的日期还没有到。办完以后再销号。");
        } else if (day.isBefore(problem.notedOn())) {
            problems.error("settledOn", "before_noted", "办结的日期早于发现问题的日期，请看看哪一个写错了。");
        }
        return problems;
    }

    private static void text(String field, String label, String text, boolean required, Problems problems) {
        if (required && text.isEmpty()) {
            problems.error(field, "blank", "请写明" + label + "。");
        } else if (text.length() > LONGEST) {
            problems.error(field, "length", label + "最多 " + LONGEST + " 个字。");
        }
    }
}
