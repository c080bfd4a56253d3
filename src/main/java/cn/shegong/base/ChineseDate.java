package cn.shegong.base;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as people here write it, known to the day, the month or only the year.
 *
 * @param date the day, or the first day of the month or year that is known
 */
public record ChineseDate(LocalDate date, Precision precision) {
    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** What to say when nothing could be read. */
    public static final String EXPECTED = "日期看不懂，可以写 3.15、2026.3.15、1950年3月或者“昨天”“上周三”。";

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    /**
     * Reads what looks back, as visits and births do: 0315, 3.15, 3-15, 20260315, 2026/3/15, 2026年3月15日, 1950.3, 1950年,
     * 昨天, 上周三, an Excel serial such as 46096. A day without a year, or a weekday without a week, is the latest such day
     * that is not after today. Of two digits for a year, those up to next year's are 20xx, others 19xx. Empty when it is
     * no date between 1900 and 2100.
     */
    public static Optional<ChineseDate> read(String typed, LocalDate today) {
        return new ChineseDateReading(today, false).read(typed);
    }

    /** Reads what looks ahead, as plans do: a day without a year is the next such day, today included. */
    public static Optional<ChineseDate> readComing(String typed, LocalDate today) {
        return new ChineseDateReading(today, true).read(typed);
    }

    /** The day of a serial number of Excel's 1900 date system; the time of day is dropped. */
    public static ChineseDate ofSerial(double serial) {
        return ofDay(EXCEL_DAY_ZERO.plus((long) Math.floor(serial), ChronoUnit.DAYS));
    }

    public static ChineseDate ofDay(LocalDate day) {
        return new ChineseDate(day, Precision.DAY);
    }

    /** For display: 2026年3月15日, 1950年3月, 1950年. */
    public String text() {
        return switch (precision) {
            case DAY -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            case MONTH -> date.getYear() + "年" + date.getMonthValue() + "月";
            case YEAR -> date.getYear() + "年";
        };
    }
}
