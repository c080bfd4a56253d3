package cn.shegong.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Which part of the plan one looks at: 本周 and 本月 hold what is still in time, 逾期 what no longer is. */
public enum When {
    CALL("突发"),
    OVERDUE("逾期"),
    TODAY("今天到期"),
    WEEK("本周"),
    MONTH("本月");

    private final String label;

    When(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its list has a household: what belongs to it, headed by whatever presses. */
    public boolean lists(DueHousehold due, LocalDate today) {
        return due.pressing() || holds(due, today);
    }

    /** Whether a household belongs to it on a day. */
    public boolean holds(DueHousehold due, LocalDate today) {
        if (this == CALL) {
            return !due.calls().isEmpty();
        }
        if (due.dueBy() == null) {
            return false;
        }
        if (this == OVERDUE) {
            return due.overdue(today);
        }
        return !due.overdue(today) && !due.dueBy().isAfter(last(today));
    }

    private LocalDate last(LocalDate today) {
        return switch (this) {
            case WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            default -> today;
        };
    }
}
