package cn.shegong.document;

import java.util.Arrays;

/** Counts headings: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
final class Numbering {
    private static final int LEVELS = 4;
    private static final String DIGITS = "零一二三四五六七八九";

    private final int[] counts = new int[LEVELS];

    /** The number of the next heading of a level, 1 to 4; lower levels begin anew. */
    String next(int level) {
        counts[level - 1]++;
        Arrays.fill(counts, level, LEVELS, 0);
        int count = counts[level - 1];
        return switch (level) {
            case 1 -> chinese(count) + "、";
            case 2 -> "（" + chinese(count) + "）";
            case 3 -> count + ".";
            default -> "（" + count + "）";
        };
    }

    void restart() {
        Arrays.fill(counts, 0);
    }

    /** 1 to 99. */
    static String chinese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String high = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十";
        return high + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }
}
