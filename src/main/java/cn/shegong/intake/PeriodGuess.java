package cn.shegong.intake;

import cn.shegong.base.Typed;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the month that a list speaks of. */
final class PeriodGuess {
    private static final Pattern WRITTEN = Pattern.compile(
            "(20\\d{2})[年./_-]?(?:度)?(1[0-2]|0?[1-9])(?=月|[^\\d]|$)(?!\\d)|(20\\d{2})(0[1-9]|1[0-2])(?=[0-3]\\d|\\D|$)");
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○O0][一二三四五六七八九〇零]{2}年");

    private PeriodGuess() {}

    /** The month in the first text that has one: 2026年10月, 2026-10, 202610, 二〇二六年十月. */
    static Optional<YearMonth> of(List<String> texts) {
        return texts.stream().flatMap(text -> in(text).stream()).findFirst();
    }

    private static Optional<YearMonth> in(String text) {
        Matcher found = WRITTEN.matcher(inDigits(Typed.compact(text)));
        if (!found.find()) {
            return Optional.empty();
        }
        String year = found.group(1) == null ? found.group(3) : found.group(1);
        String month = found.group(2) == null ? found.group(4) : found.group(2);
        return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
    }

    private static String inDigits(String text) {
        Matcher year = CHINESE_YEAR.matcher(text);
        if (!year.find()) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : year.group().replaceAll("[零○O0]", "〇").toCharArray()) {
            digits.append(c == '年' ? "年" : String.valueOf(CHINESE_DIGITS.indexOf(c)));
        }
        String rest = text.substring(year.end()).replace("十一月", "11月").replace("十二月", "12月");
        rest = rest.replace("十月", "10月");
        for (int i = 1; i < CHINESE_DIGITS.length(); i++) {
            rest = rest.replace(CHINESE_DIGITS.charAt(i) + "月", i + "月");
        }
        return digits + rest;
    }
}
