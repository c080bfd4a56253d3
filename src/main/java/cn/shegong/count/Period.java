package cn.shegong.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Some whole months of one year for which a report is drawn up. */
public record Period(Kind kind, YearMonth first) {
    /** How long. */
    public enum Kind {
        MONTH("月报", 1),
        QUARTER("季报", 3),
        HALF_YEAR("半年报", 6),
        YEAR("年报", 12);

        private final String label;
        private final int months;

        Kind(String label, int months) {
            this.label = label;
            this.months = months;
        }

        /** What its report is called. */
        public String label() {
            return label;
        }

        public int months() {
            return months;
        }
    }

    private static final List<String> QUARTERS = List.of("第一季度", "第二季度", "第三季度", "第四季度");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})|-?[Qq]([1-4])|-?[Hh]([12]))?");

    /** The period of a kind in which a month lies. */
    public static Period of(Kind kind, YearMonth month) {
        int into = (month.getMonthValue() - 1) % kind.months;
        return new Period(kind, month.minusMonths(into));
    }

    public static Period month(YearMonth month) {
        return of(Kind.MONTH, month);
    }

    /** As commands take it: 2026-11, 2026-Q4, 2026-H2, 2026; empty when it is none of these. */
    public static Optional<Period> read(String text) {
        var m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            int month = Integer.parseInt(m.group(2));
            return month < 1 || month > 12 ? Optional.empty() : Optional.of(month(YearMonth.of(year, month)));
        }
        if (m.group(3) != null) {
            return Optional.of(of(Kind.QUARTER, YearMonth.of(year, Integer.parseInt(m.group(3)) * 3)));
        }
        if (m.group(4) != null) {
            return Optional.of(of(Kind.HALF_YEAR, YearMonth.of(year, Integer.parseInt(m.group(4)) * 6)));
        }
        return Optional.of(of(Kind.YEAR, YearMonth.of(year, 1)));
    }

    public YearMonth last() {
        return first.plusMonths(kind.months - 1L);
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, m -> m.plusMonths(1)).limit(kind.months).toList();
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    public LocalDate to() {
        return last().atEndOfMonth();
    }

    public Period before() {
        return of(kind, first.minusMonths(1));
    }

    /** As {@link #read} takes it. */
    public String code() {
        return switch (kind) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case HALF_YEAR -> first.getYear() + "-H" + (first.getMonthValue() == 1 ? 1 : 2);
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** 2026年11月, 2026年第四季度, 2026年上半年, 2026年. */
    public String text() {
        var year = first.getYear() + "年";
        return switch (kind) {
            case MONTH -> year + first.getMonthValue() + "月";
            case QUARTER -> year + QUARTERS.get((first.getMonthValue() - 1) / 3);
            case HALF_YEAR -> year + (first.getMonthValue() == 1 ? "上半年" : "下半年");
            case YEAR -> year;
        };
    }

    /** 本月, 本季度, 本半年, 本年: as its report calls it. */
    public String here() {
        return switch (kind) {
            case MONTH -> "本月";
            case QUARTER -> "本季度";
            case HALF_YEAR -> "本半年";
            case YEAR -> "本年";
        };
    }
}
