package cn.shegong.place;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the number of a group as lists write it. */
public final class GroupName {
    private static final Pattern NUMBERED =
            Pattern.compile("第?([0-9]{1,2}|[零〇一二三四五六七八九十两]{1,3})(?:村民小组|居民小组|村民组|居民组|小组|组|社|屯|队)?");
    private static final String DIGITS = "〇一二三四五六七八九";

    private GroupName() {}

    /** 3 of 3, 3组, 第三组, 三社, 3屯, 三队, also with full-width digits; empty when it is not a number from 1 to 99. */
    public static OptionalInt number(String written) {
        if (written == null) {
            return OptionalInt.empty();
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var matcher = NUMBERED.matcher(text);
        return matcher.matches() ? value(matcher.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt value(String numeral) {
        if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return positive(Integer.parseInt(numeral));
        }
        var chinese = numeral.replace('零', '〇').replace('两', '二');
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return chinese.length() == 1 ? positive(DIGITS.indexOf(chinese)) : OptionalInt.empty();
        }
        if (ten > 1 || chinese.length() - ten > 2) {
            return OptionalInt.empty();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
        int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1));
        return tens < 1 || ones < 0 ? OptionalInt.empty() : positive(tens * 10 + ones);
    }

    private static OptionalInt positive(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
