package cn.shegong.plan;

import java.time.LocalDate;

/**
 * How often at least: once in each period of the calendar. Weeks begin on Monday; months, quarters and years are those of
 * the calendar, so that 每月一次 is kept by one visit on any day of the month.
 *
 * @param number how many units make up a period, from 1
 */
public record Every(int number, Unit unit) {
    /** Units of the calendar, the shortest first. */
    public enum Unit {
        WEEK("周", "周", 7),
        MONTH("月", "个月", 30),
        QUARTER("季度", "个季度", 91),
        HALF_YEAR("半年", "个半年", 182),
        YEAR("年", "年", 365);

        private final String label;
        private final String counted;
        private final int days;

        Unit(String label, String counted, int days) {
            this.label = label;
            this.counted = counted;
            this.days = days;
        }

        public String label() {
            return label;
        }
    }

    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_MONTHS = 6;
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    /** 每周, 每2个月. */
    public String words() {
        return number == 1 ? "每" + unit.label : "每" + number + unit.counted;
    }

    /** About how many days a period has; a shorter one is stricter. */
    public int days() {
        return number * unit.days;
    }

    /** The first day of the period that a day is in. */
    public LocalDate start(LocalDate day) {
        return first(period(day));
    }

    /** The last day of the period that a day is in. */
    public LocalDate end(LocalDate day) {
        return next(day).minusDays(1);
    }

    /** The first day of the period after the one that a day is in. */
    public LocalDate next(LocalDate day) {
        return first(period(day) + 1);
    }

    /** The first day of the first period that lies as a whole on or after a day. */
    LocalDate firstWhole(LocalDate day) {
        return start(day).equals(day) ? day : next(day);
    }

    /**
     * The last day of the period for which a visit is owed next: the one after the last visit, but never one that had
     * begun before the rule concerned the person.
     *
     * @param since from when on the rule concerns the person
     * @param last the last visit that counts, or null
     */
    public LocalDate dueBy(LocalDate since, LocalDate last) {
        var owed = firstWhole(since);
        if (last != null && next(last).isAfter(owed)) {
            owed = next(last);
        }
        return end(owed);
    }

    private long period(LocalDate day) {
        long units =
                switch (unit) {
                    case WEEK -> Math.floorDiv(day.toEpochDay() - MONDAY.toEpochDay(), 7);
                    case MONTH -> day.getYear() * 12L + day.getMonthValue() - 1;
                    case QUARTER -> day.getYear() * 4L + (day.getMonthValue() - 1) / QUARTER_MONTHS;
                    case HALF_YEAR -> day.getYear() * 2L + (day.getMonthValue() - 1) / HALF_MONTHS;
                    case YEAR -> day.getYear();
                };
        return Math.floorDiv(units, number);
    }

    private LocalDate first(long period) {
        long units = period * number;
        return switch (unit) {
            case WEEK -> MONDAY.plusWeeks(units);
            case MONTH -> LocalDate.of(0, 1, 1).plusMonths(units);
            case QUARTER -> LocalDate.of(0, 1, 1).plusMonths(units * QUARTER_MONTHS);
            case HALF_YEAR -> LocalDate.of(0, 1, 1).plusMonths(units * HALF_MONTHS);
            case YEAR -> LocalDate.of(0, 1, 1).plusYears(units);
        };
    }
}
