package cn.shegong.base;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.ChineseDate.Precision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDateTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static LocalDate read(String typed) {
        return ChineseDate.read(typed, TODAY).orElseThrow().date();
    }

    @ParameterizedTest
    @CsvSource({
        "0315, 2026-03-15",
        "315, 2026-03-15",
        "3.15, 2026-03-15",
        "3-15, 2026-03-15",
        "3/15, 2026-03-15",
        "3月15日, 2026-03-15",
        "3月15号, 2026-03-15",
        "3月15, 2026-03-15",
        "3。15, 2026-03-15",
        "３．１５, 2026-03-15",
        "20260315, 2026-03-15",
        "260315, 2026-03-15",
        "2026.3.15, 2026-03-15",
        "2026. 3. 15, 2026-03-15",
        "2026 3 15, 2026-03-15",
        "2026/3/15, 2026-03-15",
        "2026-03-15, 2026-03-15",
        "26.3.15, 2026-03-15",
        "2026年3月15日, 2026-03-15",
        "2026 年 3 月 15 日, 2026-03-15",
        "2026-03-15 00:00:00, 2026-03-15",
        "2026-03-15T09:30, 2026-03-15",
        "50.3.15, 1950-03-15",
        "500315, 1950-03-15",
        "46096, 2026-03-15",
        "46096.0, 2026-03-15",
        "46096.75, 2026-03-15",
        "去年3月15日, 2025-03-15",
        "去年12.1, 2025-12-01",
    })
    void readsADay(String typed, LocalDate day) {
        assertThat(ChineseDate.read(typed, TODAY)).contains(ChineseDate.ofDay(day));
    }

    @ParameterizedTest
    @CsvSource({
        "1950.3, 1950-03-01, MONTH, 1950年3月",
        "1950.03, 1950-03-01, MONTH, 1950年3月",
        "1950年3月, 1950-03-01, MONTH, 1950年3月",
        "195003, 1950-03-01, MONTH, 1950年3月",
        "19500300, 1950-03-01, MONTH, 1950年3月",
        "3月, 2026-03-01, MONTH, 2026年3月",
        "12月份, 2025-12-01, MONTH, 2025年12月",
        "1950, 1950-01-01, YEAR, 1950年",
        "1950年, 1950-01-01, YEAR, 1950年",
        "1950.0.0, 1950-01-01, YEAR, 1950年",
        "2026.3.15, 2026-03-15, DAY, 2026年3月15日",
    })
    void knowsHowMuchOfADateIsKnown(String typed, LocalDate first, Precision precision, String text) {
        ChineseDate read = ChineseDate.read(typed, TODAY).orElseThrow();

        assertThat(read).isEqualTo(new ChineseDate(first, precision));
        assertThat(read.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "今天, 2026-03-18",
        "昨天, 2026-03-17",
        "前天, 2026-03-16",
        "大前天, 2026-03-15",
        "明天, 2026-03-19",
        "后天, 2026-03-20",
        "上周三, 2026-03-11",
        "上个星期日, 2026-03-15",
        "上上周一, 2026-03-02",
        "本周五, 2026-03-20",
        "这周一, 2026-03-16",
        "下周一, 2026-03-23",
        "下周天, 2026-03-29",
        "周三, 2026-03-18",
        "周四, 2026-03-12",
        "礼拜2, 2026-03-17",
        "上月5日, 2026-02-05",
        "上个月28号, 2026-02-28",
        "本月2日, 2026-03-02",
    })
    void countsFromToday(String typed, LocalDate day) {
        assertThat(read(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "3.18, 2026-03-18, 2026-03-18",
        "3.19, 2025-03-19, 2026-03-19",
        "3.17, 2026-03-17, 2027-03-17",
        "1231, 2025-12-31, 2026-12-31",
        "2.29, 2024-02-29, 2028-02-29",
        "周四, 2026-03-12, 2026-03-19",
        "周三, 2026-03-18, 2026-03-18",
        "20日, 2026-02-20, 2026-03-20",
        "31号, 2026-01-31, 2026-03-31",
        "4月, 2025-04-01, 2026-04-01",
        "2月, 2026-02-01, 2027-02-01",
    })
    void completesADayWithoutAYearBackwardsOrAhead(String typed, LocalDate back, LocalDate ahead) {
        assertThat(read(typed)).isEqualTo(back);
        assertThat(ChineseDate.readComing(typed, TODAY).orElseThrow().date()).isEqualTo(ahead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "无",
                "不详",
                "2026.2.29",
                "2.30",
                "13.1",
                "20261301",
                "1332",
                "15",
                "2026.13",
                "1899.1.1",
                "2101.1.1",
                "12345",
                "1234567",
                "3.15.2026",
                "上周八",
                "农历三月初五",
                "50.3",
            })
    void takesNothingForADateThatIsNone(String typed) {
        assertThat(ChineseDate.read(typed, TODAY)).isEmpty();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(ChineseDate.read(null, TODAY)).isEmpty();
    }

    @Test
    void knowsExcelsCalendar() {
        assertThat(ChineseDate.ofSerial(61).date()).isEqualTo(LocalDate.of(1900, 3, 1));
        assertThat(ChineseDate.ofSerial(45292.999).date()).isEqualTo(LocalDate.of(2024, 1, 1));
    }
}
