package cn.shegong.roster;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The four by-name lists of a month. All compare who is on the roster at the close of two days, the one before the month
 * and its last, so that start + entered − left = end holds for any spells: who leaves and returns within the month, or
 * comes and goes within it, moves nothing.
 */
public enum Movement {
    AT_START("月初在册"),
    ENTERED("本月新增"),
    LEFT("本月退出"),
    AT_END("月末在册");

    private final String label;

    Movement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Who is listed was on the roster at the close of this day. */
    LocalDate on(YearMonth month) {
        return this == AT_START || this == LEFT ? dayBefore(month) : month.atEndOfMonth();
    }

    /** Who is listed was not on the roster at the close of this day; null when that is not asked. */
    LocalDate notOn(YearMonth month) {
        return switch (this) {
            case ENTERED -> dayBefore(month);
            case LEFT -> month.atEndOfMonth();
            default -> null;
        };
    }

    private static LocalDate dayBefore(YearMonth month) {
        return month.atDay(1).minusDays(1);
    }
}
