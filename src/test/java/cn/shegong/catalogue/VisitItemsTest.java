package cn.shegong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitItemsTest {
    @ParameterizedTest
    @CsvSource({
        "低保, A1.2",
        "最低生活保障边缘家庭, A1.2",
        "特困人员, A1.2",
        "刚性支出困难家庭, A1.2",
        "农村留守妇女, A1.2",
        "农村留守儿童, A2.1",
        "困境儿童, A2.1",
        "孤儿, A2.1",
        "事实无人抚养儿童, A2.1",
        "80岁以上老人, A4.1",
        "高龄, A4.1",
        "空巢老年人, A4.1",
        "独居, A4.1",
        "失能, A4.1",
        "计划生育特殊家庭, A4.1",
        "残疾人, B1.1",
        "重残, B1.1"
    })
    void guessesTheItemOfAHouseholdOnOneList(String category, String code) {
        assertThat(VisitItems.guess(List.of(category))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"低保|孤儿, A2.1", "残疾人|留守老人|困境儿童, A2.1", "低保|残疾人|高龄, A4.1", "特困人员|残疾人, B1.1", "低保|特困人员, A1.2"})
    void takesTheStrictestDutyOfAHouseholdOnSeveralLists(String categories, String code) {
        assertThat(VisitItems.guess(List.of(categories.split("\\|")))).isEqualTo(code);
    }

    @Test
    void takesAHouseholdOnNoListForAid() {
        assertThat(VisitItems.guess(List.of())).isEqualTo("A1.2");
    }

    @ParameterizedTest
    @CsvSource({"低保", "孤儿", "高龄", "残疾人"})
    void guessesOnlyItemsThatTheVisitPageRecords(String category) {
        var item = Catalogue.load().item(VisitItems.guess(List.of(category))).orElseThrow();
        assertThat(item.recordedIn()).extracting(Recording::screen).contains("走访");
    }
}
