package cn.shegong.audit.ui;

import java.time.LocalDate;

/** Days that are often asked for. */
enum Period {
    TODAY("今天"),
    WEEK("最近 7 天"),
    THIS_MONTH("本月"),
    LAST_MONTH("上月"),
    /** From one day to another that are typed. */
    CHOSEN("自选日期");

    private final String label;

    Period(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** First day; not for {@link #CHOSEN}. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case TODAY, CHOSEN -> today;
            case WEEK -> today.minusDays(6);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
        };
    }

    /** Last day; not for {@link #CHOSEN}. */
    LocalDate to(LocalDate today) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
    }
}
