package cn.shegong.base;

import cn.shegong.base.ChineseDate.Precision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One reading of a written date, seen from a day and looking back or ahead. */
final class ChineseDateReading {
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("前天", -2),
            Map.entry("大前天", -3),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3));
    private static final Map<String, Integer> PERIODS =
            Map.of("上上", -2, "上", -1, "前", -2, "去", -1, "本", 0, "这", 0, "今", 0, "下", 1, "明", 1);
    private static final Pattern TIME = Pattern.compile("[T ]+\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?$");
    private static final Pattern WEEKDAY = Pattern.compile("(上上|上|本|这|下)?个?(?:周|星期|礼拜)(?:([一二三四五六])|([日天])|([1-7]))");
    private static final Pattern IN_MONTH = Pattern.compile("(上上|上|本|这|下)个?月(\\d{1,2})[日号]?");
    private static final Pattern IN_YEAR = Pattern.compile("([前去今明])年(?=\\d)");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d*)?");
    private static final Pattern FULL = Pattern.compile("(\\d{4}|\\d{2})\\.(\\d{1,2})\\.(\\d{1,2})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(\\d{4})\\.(\\d{1,2})");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");

    private final LocalDate today;
    private final boolean ahead;

    ChineseDateReading(LocalDate today, boolean ahead) {
        this.today = today;
        this.ahead = ahead;
    }

    Optional<ChineseDate> read(String typed) {
        String text = TIME.matcher(Typed.folded(typed)).replaceFirst("").replaceAll("(?<=\\d) +(?=\\d)", ".");
        try {
            return readCompact(Typed.compact(text)).filter(found -> isPlausible(found.date()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2100;
    }

    private Optional<ChineseDate> readCompact(String text) {
        if (DAYS.containsKey(text)) {
            return Optional.of(ChineseDate.ofDay(today.plusDays(DAYS.get(text))));
        }
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return Optional.of(ChineseDate.ofDay(weekday(weekday)));
        }
        Matcher inMonth = IN_MONTH.matcher(text);
        if (inMonth.matches()) {
            YearMonth month = YearMonth.from(today).plusMonths(PERIODS.get(inMonth.group(1)));
            return Optional.of(ChineseDate.ofDay(month.atDay(number(inMonth.group(2)))));
        }
        String dated = IN_YEAR.matcher(text).replaceFirst(year -> today.getYear() + PERIODS.get(year.group(1)) + "年");
        return dated.matches("\\d+") ? digits(dated) : SERIAL.matcher(dated).matches() ? serial(dated) : parts(dated);
    }

    private LocalDate weekday(Matcher written) {
        DayOfWeek day = DayOfWeek.of(
                written.group(2) != null
                        ? "一二三四五六".indexOf(written.group(2)) + 1
                        : written.group(3) != null ? 7 : number(written.group(4)));
        if (written.group(1) == null) {
            return today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
        }
        return today.with(day).plusWeeks(PERIODS.get(written.group(1)));
    }

    private Optional<ChineseDate> digits(String text) {
        int length = text.length();
        return switch (length) {
            case 8 -> dated(text.substring(0, 4), text.substring(4, 6), text.substring(6));
            case 6 ->
                isYear(text.substring(0, 4)) && isMonth(text.substring(4))
                        ? dated(text.substring(0, 4), text.substring(4), "0")
                        : dated(text.substring(0, 2), text.substring(2, 4), text.substring(4));
            case 5 -> SERIAL.matcher(text).matches() ? serial(text) : Optional.empty();
            case 4 ->
                isYear(text) ? dated(text, "0", "0") : nearest(number(text.substring(0, 2)), number(text.substring(2)));
            case 3 -> nearest(number(text.substring(0, 1)), number(text.substring(1)));
            default -> Optional.empty();
        };
    }

    private static Optional<ChineseDate> serial(String text) {
        return Optional.of(ChineseDate.ofSerial(Double.parseDouble(text)));
    }

    /** 2026年3月15日 and the like, brought to 2026.3.15. */
    private Optional<ChineseDate> parts(String text) {
        if (text.matches("\\d{1,2}月份?")) {
            return nearestMonth(number(text.replaceAll("\\D", "")));
        }
        if (text.matches("\\d{1,2}[日号]")) {
            return nearestDay(number(text.replaceAll("\\D", "")));
        }
        String dotted = text.replaceFirst("[日号]$", "")
                .replaceFirst("月份?$", "")
                .replaceFirst("年$", ".0")
                .replaceAll("[年月/\\-。—–]", ".");
        Matcher full = FULL.matcher(dotted);
        if (full.matches()) {
            return dated(full.group(1), full.group(2), full.group(3));
        }
        Matcher month = MONTH_OF_YEAR.matcher(dotted);
        if (month.matches()) {
            return dated(month.group(1), month.group(2), "0");
        }
        Matcher day = DAY_OF_MONTH.matcher(dotted);
        return day.matches() ? nearest(number(day.group(1)), number(day.group(2))) : Optional.empty();
    }

    /** Zero for a day or a month that is not known, as some lists write it. */
    private Optional<ChineseDate> dated(String yearWritten, String monthWritten, String dayWritten) {
        int year = year(yearWritten);
        int month = number(monthWritten);
        int day = number(dayWritten);
        Precision precision = month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
        return Optional.of(new ChineseDate(LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)), precision));
    }

    private int year(String written) {
        int year = number(written);
        if (written.length() == 4) {
            return year;
        }
        return 2000 + year <= today.getYear() + 1 ? 2000 + year : 1900 + year;
    }

    /** 29 February may be up to eight years away. */
    private Optional<ChineseDate> nearest(int month, int day) {
        return Stream.iterate(today.getYear(), year -> ahead ? year + 1 : year - 1)
                .limit(9)
                .map(year -> YearMonth.of(year, month))
                .filter(candidate -> candidate.isValidDay(day))
                .map(candidate -> candidate.atDay(day))
                .filter(candidate -> ahead ? !candidate.isBefore(today) : !candidate.isAfter(today))
                .findFirst()
                .map(ChineseDate::ofDay);
    }

    private Optional<ChineseDate> nearestMonth(int month) {
        YearMonth now = YearMonth.from(today);
        YearMonth thisYear = now.withMonth(month);
        YearMonth found = ahead && thisYear.isBefore(now)
                ? thisYear.plusYears(1)
                : !ahead && thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
        return Optional.of(new ChineseDate(found.atDay(1), Precision.MONTH));
    }

    private Optional<ChineseDate> nearestDay(int day) {
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(ahead ? 1 : -1))
                .limit(3)
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(candidate -> ahead ? !candidate.isBefore(today) : !candidate.isAfter(today))
                .findFirst()
                .map(ChineseDate::ofDay);
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }

    private static boolean isMonth(String digits) {
        return number(digits) >= 1 && number(digits) <= 12;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
