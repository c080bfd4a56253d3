package cn.shegong.intake;

import cn.shegong.base.Typed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads counts, sums of money and ticks as lists write them. */
final class Amounts {
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,6})(\\.0+)?(人|口|岁|周岁|户)?");
    private static final Pattern YUAN =
            Pattern.compile("(?:每?月)?[¥￥]?(\\d{1,9}(?:\\.\\d{1,4})?)元?整?(?:[/每](?:人|户)?[/·.]?月)?(?:[/·](?:人|户))?");
    private static final Set<String> NO = Set.of(
            "", "否", "无", "未", "不", "没有", "×", "✗", "✘", "╳", "X", "x", "0", "N", "n", "-", "—", "/", "未享受", "不享受",
            "未领取", "未申请", "不符合", "停发", "未办理", "否（未享受）", "FALSE");

    private Amounts() {}

    /** A whole number, with or without its counting word. */
    static OptionalInt whole(String text) {
        Matcher number = WHOLE.matcher(Typed.compact(text));
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** Money a month: 401, 1,881.50元, ¥560, 580元/月; what is said of a year is not read. */
    static Optional<BigDecimal> yuan(String text) {
        Matcher number = YUAN.matcher(Typed.compact(text).replaceAll("(?<=\\d),(?=\\d{3})", ""));
        return number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty();
    }

    /** Whether a mark says yes; everything that is not a known no does. */
    static boolean isYes(String text) {
        return !NO.contains(Typed.compact(text));
    }
}
