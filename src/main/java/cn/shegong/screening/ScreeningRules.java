package cn.shegong.screening;

import cn.shegong.base.Problems;
import java.time.LocalDate;
import java.util.HashSet;

/** What a campaign must be to be planned; problems are about its own field names. */
public final class ScreeningRules {
    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    /** Characters of the words that the station writes for the report. */
    public static final int LONGEST_WORDS = 2000;

    /** Characters of a reason. */
    static final int LONGEST_REASON = 200;

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_MONTHS = 12;

    private ScreeningRules() {}

    public static Problems check(Screening screening, LocalDate today) {
        var problems = Problems.none();
        if (screening.name().isEmpty() || screening.name().length() > LONGEST_NAME) {
            problems.error("name", "length", "批次名称请写 1 到 " + LONGEST_NAME + " 个字，例如“2026年11月低保对象排查”。");
        }
        if (screening.manner() == null) {
            problems.error("manner", "blank", "请选方式：集中还是分散。");
        }
        if (screening.reach() == null) {
            problems.error("reach", "blank", "请选范围：重点还是全面。");
        }
        if (screening.categories().isEmpty() && screening.households().isEmpty()) {
            problems.error("categories", "blank", "还没有排查对象。请至少勾一个名册，或指定几户。");
        }
        areas(screening, problems);
        period(screening, today, problems);
        if (screening.note().length() > LONGEST_NOTE) {
            problems.error("note", "length", "备注最多 " + LONGEST_NOTE + " 个字。");
        }
        return problems;
    }

    private static void areas(Screening screening, Problems problems) {
        if (screening.areas().isEmpty() && !screening.categories().isEmpty()) {
            problems.error("areas", "blank", "还没有选村。请至少勾一个村（社区）。");
        }
        var villages = new HashSet<Long>();
        if (!screening.areas().stream().allMatch(area -> villages.add(area.villageId()))) {
            problems.error("areas", "twice", "有一个村写了两遍，每个村只能由一个人负责。");
        }
        if (screening.areas().stream().anyMatch(area -> area.workerId() == null)) {
            problems.warn("areas", "nobody", "有的村还没有定谁去。开始以后也可以在工作表里换人。");
        }
    }

    private static void period(Screening screening, LocalDate today, Problems problems) {
        if (screening.startsOn() == null) {
            problems.error("startsOn", "blank", "请填开始的日期，可以写 1101、11.1 或“今天”。");
        }
        if (screening.endsOn() == null) {
            problems.error("endsOn", "blank", "请填结束的日期。");
        }
        if (screening.startsOn() == null || screening.endsOn() == null) {
            return;
        }
        if (screening.endsOn().isBefore(screening.startsOn())) {
            problems.error("endsOn", "before_start", "结束的日期早于开始的日期，请看看哪一个写错了。");
        } else if (screening.endsOn().isAfter(screening.startsOn().plusMonths(LONGEST_MONTHS))) {
            problems.error("endsOn", "too_long", "一个批次最长一年。时间更长的请分成几个批次。");
        }
        if (screening.startsOn().isBefore(today.minusYears(3))) {
            problems.warn("startsOn", "long_ago", "这是三年多以前的日期，请看看年份是不是写错了。");
        }
    }
}
