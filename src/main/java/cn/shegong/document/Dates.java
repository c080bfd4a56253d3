package cn.shegong.document;

import java.time.LocalDate;

/** Dates as papers write them: Arabic figures, the full year, no leading noughts (GB/T 9704-2012, 7.3.5.4). */
final class Dates {
    private Dates() {}

    static String plain(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
