package cn.shegong.quality;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How findings speak. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Words() {}

    static String day(LocalDate day) {
        return day == null ? "（没有日期）" : day.format(DAY);
    }

    /** 低保、特困 for codes parted by blanks. */
    static String rosters(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> Category.ofCode(code).label())
                .collect(Collectors.joining("、"));
    }
}
