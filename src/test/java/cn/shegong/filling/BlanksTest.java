package cn.shegong.filling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.FormZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {
    private static Blanks of(String text) {
        return new Blanks("青松镇社工站", LocalDate.of(2026, 12, 3), YearMonth.of(2026, 11))
                .fill(List.of(new FormZone.Text(2, 0, text)));
    }

    @ParameterizedTest
    @CsvSource({
        "填报单位：, 填报单位：青松镇社工站",
        "填报单位（盖章）：______, 填报单位（盖章）：青松镇社工站",
        "填报单位：     填报日期：   年  月  日, 填报单位：青松镇社工站  填报日期：2026年12月3日",
        "填报日期：, 填报日期：2026年12月3日",
        "统计月份：    年   月, 统计月份：2026年11月",
        "低保花名册（    年  月）, 低保花名册（2026年11月）",
        "填报单位：          单位：元, 填报单位：青松镇社工站  单位：元",
    })
    void fillsWhatIsLeftBlank(String text, String filled) {
        assertThat(of(text).texts()).extracting(FormZone.Text::text).containsExactly(filled);
    }

    @ParameterizedTest
    @CsvSource({
        "填报单位：柳河县民政局",
        "低保花名册（2026年10月）",
        "填报日期：2026年11月1日",
        "单位：元",
        "请于每年每月5日前报送",
        "特殊困难老年人探访情况统计表",
    })
    void leavesWhatIsWritten(String text) {
        assertThat(of(text).texts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"低保花名册（2026年10月）, 第 2 行已经写着“2026年10月”，没有动。"})
    void saysThatAMonthIsWritten(String text, String note) {
        assertThat(of(text).notes()).containsExactly(note);
    }
}
