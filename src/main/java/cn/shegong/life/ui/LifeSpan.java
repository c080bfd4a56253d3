package cn.shegong.life.ui;

import java.time.LocalDate;

/** Days that are often asked for. */
enum LifeSpan {
    THIS_MONTH("本月"),
    LAST_MONTH("上月"),
    THIS_YEAR("今年"),
    LAST_YEAR("去年");

    private final String label;

    LifeSpan(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    LocalDate from(LocalDate today) {
        var month = today.withDayOfMonth(1);
        return switch (this) {
            case THIS_MONTH -> month;
            case LAST_MONTH -> month.minusMonths(1);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
        };
    }

    LocalDate to(LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> today.withDayOfMonth(today.lengthOfMonth());
            case LAST_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case THIS_YEAR -> today.withDayOfYear(today.lengthOfYear());
            case LAST_YEAR -> today.withDayOfYear(1).minusDays(1);
        };
    }
}
