package cn.shegong.document;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Tells numbers that are dates from other numbers by their cell format. */
final class DateFormats {
    private DateFormats() {}

    /**
     * @param index the format's number in the workbook; 27–36 and 50–58 are the built-in Chinese date formats, which
     *     the library does not know
     * @param code the format's text, or null
     */
    static boolean isDate(int index, String code) {
        boolean chineseBuiltIn = index >= 27 && index <= 36 || index >= 50 && index <= 58;
        return chineseBuiltIn || DateUtil.isADateFormat(index, code);
    }

    /** The date that a number stands for; a time of day alone is no date and stays a number. */
    static Cell cell(double value, boolean from1904) {
        if (value < 1 || !DateUtil.isValidExcelDate(value)) {
            return Cell.number(value);
        }
        LocalDateTime date = DateUtil.getLocalDateTime(value, from1904, true);
        return date == null ? Cell.number(value) : Cell.date(date);
    }
}
