package cn.shegong.submission;

import cn.shegong.base.Problems;

/** What an order must say. */
public final class SubmissionRules {
    /** A password shorter than this is tried out in minutes. */
    private static final int SHORTEST = 8;

    private static final int LONGEST_RECIPIENT = 100;

    private SubmissionRules() {}

    /** @param again the password typed once more */
    public static Problems check(SubmissionOrder order, char[] again) {
        var problems = Problems.none();
        if (order.recipient().isEmpty()) {
            problems.error("recipient", "blank", "请写报给谁，例如“县民政局”。");
        }
        if (order.recipient().length() > LONGEST_RECIPIENT) {
            problems.error("recipient", "too_long", "报给谁最多 " + LONGEST_RECIPIENT + " 个字。");
        }
        if (order.locked() && order.password().length < SHORTEST) {
            problems.error("password", "too_short", "文件口令至少 " + SHORTEST + " 位；不加口令就空着。");
        }
        if (!java.util.Arrays.equals(order.password(), again)) {
            problems.error("again", "differs", "两次口令不一样，请再输一次。");
        }
        if (!order.masked() && !order.locked()) {
            problems.warn("password", "open_names", "名单版里有姓名，没有加口令；用邮箱传最好加上。");
        }
        return problems;
    }
}
