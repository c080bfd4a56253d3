package cn.shegong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.roster.Category;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Month, category and village guessed from titles and names. */
class GuessesTest {
    private static ColumnMapping columns(Target... targets) {
        List<ColumnMapping.Column> columns = IntStream.range(0, targets.length)
                .mapToObj(i -> new ColumnMapping.Column(i, targets[i].label(), targets[i], Sureness.SURE))
                .toList();
        return new ColumnMapping(new LayoutKey("0"), columns);
    }

    @ParameterizedTest
    @CsvSource({
        "低保花名册（2026年10月）,2026-10",
        "2026年 9 月份名单,2026-09",
        "低保202610.xlsx,2026-10",
        "低保2026-07.xlsx,2026-07",
        "2026.8特困,2026-08",
        "名单20261031.xls,2026-10",
        "二〇二六年十一月花名册,2026-11",
        "二○二六年三月,2026-03",
        "填报日期：2026年10月31日,2026-10"
    })
    void readsTheMonthOfAList(String text, String month) {
        assertThat(PeriodGuess.of(List.of("名单", text))).contains(YearMonth.parse(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"低保花名册", "2026年度低保", "220524194803159937", "80岁以上老人"})
    void findsNoMonthWhereThereIsNone(String text) {
        assertThat(PeriodGuess.of(List.of(text))).isEmpty();
    }

    @Test
    void believesTheTitleBeforeTheFileName() {
        assertThat(CategoryGuess.of("特困供养人员名单", "Sheet1", "低保.xlsx", columns(Target.NAME)))
                .contains(Category.TEKUN);
        assertThat(CategoryGuess.of("", "Sheet1", "80岁以上老人.xlsx", columns(Target.NAME)))
                .contains(Category.AGED);
    }

    @Test
    void guessesByTheColumnsWhenNothingIsNamed() {
        assertThat(CategoryGuess.of("", "Sheet1", "a.csv", columns(Target.DISABILITY_CERTIFICATE)))
                .contains(Category.DISABLED);
        assertThat(CategoryGuess.of("", "Sheet1", "a.csv", columns(Target.NAME, Target.SUPPLY_FORM)))
                .contains(Category.TEKUN);
        assertThat(CategoryGuess.of("", "Sheet1", "a.csv", columns(Target.NAME, Target.LIVING_ALLOWANCE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "东岗村,东岗村",
        "一、东岗村（12户25人）,东岗村",
        "东岗村农村留守儿童信息表,东岗村",
        "填报单位：示范县青松镇东岗村,东岗村",
        "村名：东岗村,东岗村",
        "镇东社区低保名单,镇东社区",
        "靠山屯村民委员会,靠山屯村"
    })
    void findsTheVillageThatAHeadingSpeaksOf(String text, String village) {
        assertThat(VillageInText.find(text)).contains(village);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sheet1", "示范县青松镇农村最低生活保障对象花名册", "农村留守儿童", "各村汇总", "村（社区）", "关于东岗村的通知"})
    void findsNoVillageInATextAboutAll(String text) {
        assertThat(VillageInText.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "√", "已享受", "有", "82", "享受中"})
    void takesAMarkForYes(String mark) {
        assertThat(Amounts.isYes(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "否", "×", "未享受", "无", "0"})
    void takesAMarkForNo(String mark) {
        assertThat(Amounts.isYes(mark)).isFalse();
    }
}
