package cn.shegong.place;

import cn.shegong.base.Typed;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A villagers' group (村民小组): most have a number that lists write in many ways, some have a name.
 *
 * @param number empty for a group that goes by a name only
 * @param name {@code 3组} for a numbered group however it was written, otherwise as written
 */
public record GroupName(OptionalInt number, String name) {
    private static final String NUMERAL = "[0-9]{1,2}|[〇零一二三四五六七八九十两]{1,3}";
    private static final String UNIT = "村民小组|居民小组|村民组|居民组|小组|组|社|屯|小队|生产队|队|号组";

    /** A group with a number at the end of a text. */
    static final Pattern AT_END = Pattern.compile("第?(?<number>" + NUMERAL + ")(?:" + UNIT + ")(?:[(\\[].*)?$");

    private static final Pattern ALONE = Pattern.compile("第?(?<number>" + NUMERAL + ")(?:" + UNIT + ")?(?:[(\\[].*)?");
    private static final String DIGITS = "〇一二三四五六七八九";

    public GroupName {
        Objects.requireNonNull(number);
        Objects.requireNonNull(name);
    }

    /** Reads 第三组, 三组, 3组, ３社, 三屯, 第十二村民小组 or a bare 3; anything else is a name. */
    public static GroupName of(String written) {
        String text = Typed.compact(written);
        Matcher parts = ALONE.matcher(text);
        return parts.matches() ? numbered(parts.group("number")) : new GroupName(OptionalInt.empty(), text);
    }

    /** 3 of 3, 3组, 第三组, 三社, 3屯, also with full-width digits; empty when there is no number above 0. */
    public static OptionalInt number(String written) {
        return written == null ? OptionalInt.empty() : of(written).number();
    }

    static GroupName numbered(String numeral) {
        int number = Character.isDigit(numeral.charAt(0)) ? Integer.parseInt(numeral) : chinese(numeral);
        return number > 0
                ? new GroupName(OptionalInt.of(number), number + "组")
                : new GroupName(OptionalInt.empty(), numeral);
    }

    /** Zero when it is no numeral below one hundred. */
    private static int chinese(String numeral) {
        String plain = numeral.replace('零', '〇').replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? DIGITS.indexOf(plain) : 0;
        }
        if (ten > 1 || plain.length() - ten > 2) {
            return 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return tens < 1 || ones < 0 ? 0 : tens * 10 + ones;
    }
}
