package cn.shegong.key;

import cn.shegong.base.Problems;

/** What a password must be: eight characters or more (a Chinese one counts as two), not one repeated. */
public final class Passwords {
    private static final int SHORTEST = 8;

    private Passwords() {}

    /** Problems with a password somebody wants to use. */
    public static Problems check(char[] password) {
        var problems = Problems.none();
        if (length(password) < SHORTEST) {
            problems.error("password", "short", "口令至少 8 位（一个汉字算两位），可以用一句好记的话。");
        } else if (new String(password).chars().distinct().count() < 3) {
            problems.error("password", "plain", "口令太简单，请至少用三个不同的字符。");
        }
        return problems;
    }

    private static int length(char[] password) {
        int length = 0;
        for (char c : password) {
            length += Character.isIdeographic(c) ? 2 : 1;
        }
        return length;
    }

    public static void require(char[] password) {
        check(password).refuseErrors();
    }
}
