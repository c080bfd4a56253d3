package cn.shegong.plan;

import cn.shegong.base.Problems;
import java.time.LocalDateTime;

/** What a report of something that happened must be; problems are about the draft's own field names. */
public final class CallChecks {
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_CONTENT = 500;
    private static final int DAYS_BACK = 31;

    private CallChecks() {}

    public static Problems check(CallDraft draft, LocalDateTime now) {
        var problems = Problems.none();
        if (draft.householdId() == 0) {
            problems.error("householdId", "blank", "还没有选户。键入姓名、拼音首字母或身份证号的几位，再按回车。");
        }
        if (draft.reportedAt() == null) {
            problems.error("reportedAt", "blank", "请填报告的日期和时间。日期可以写 0315、昨天，时间可以写 930。");
        } else if (draft.reportedAt().isAfter(now)) {
            problems.error("reportedAt", "future", "报告的时间还没有到，请看看日期和时间。");
        } else if (draft.reportedAt().isBefore(now.minusDays(DAYS_BACK))) {
            problems.error("reportedAt", "long_ago", "这是一个月以前的事，不用再安排突发探访；当时去过的，请补记走访。");
        }
        text(problems, "source", draft.source(), LONGEST_SOURCE, "请写是谁报告的，例如“村支书老刘电话”。");
        text(problems, "content", draft.content(), LONGEST_CONTENT, "请写出了什么事，例如“摔伤，送镇卫生院”。");
        return problems;
    }

    private static void text(Problems problems, String field, String text, int longest, String blank) {
        if (text.isBlank()) {
            problems.error(field, "blank", blank);
        } else if (text.strip().length() > longest) {
            problems.error(field, "too_long", "最多 " + longest + " 个字。");
        }
    }
}
