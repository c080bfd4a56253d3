package cn.shegong.listing;

import cn.shegong.base.ChineseDate;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How lists are called. */
final class Titles {
    /** Labels that name people already need no 对象 behind them. */
    private static final Pattern PEOPLE = Pattern.compile(".*(人|老人|儿童|孤儿|妇女|家庭|人员)$");

    private Titles() {}

    /** 低保对象, 残疾人. */
    static String people(String label) {
        return PEOPLE.matcher(label).matches() ? label : label + "对象";
    }

    /** 2026年11月. */
    static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    static String day(LocalDate day) {
        return ChineseDate.ofDay(day).text();
    }

    /** Without characters that a file name cannot have. */
    static String file(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
