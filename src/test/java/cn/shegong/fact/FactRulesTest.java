package cn.shegong.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "guardian_name, '  李 秀英 ', '李 秀英'",
        "children_count, ３, 3",
        "children_count, 007, 7",
        "yearly_income, '12,500.50元', 12500.5",
        "yearly_income, 0, 0",
        "father_away_since, 2024年3月5日, 2024-03-05",
        "boarding, √, 是",
        "boarding, 没有, 否",
        "supply_form, 分散供养, 分散供养",
        "income_source, '务工,养老金', 养老金、务工",
        "guardian_phone, 154 0000 1234, 15400001234",
        "guardian_phone, 无电话, ''",
        "guardian_name, '', ''"
    })
    void bringsWhatWasTypedToOneForm(String code, String typed, String content) {
        var reading = FactRules.read(FactFields.find(code).orElseThrow(), typed, TODAY);
        assertThat(reading.problems().errors()).isEmpty();
        assertThat(reading.content()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({
        "children_count, 两个, no_number",
        "yearly_income, -5, no_number",
        "yearly_income, 1.234, no_number",
        "father_away_since, 前年, no_date",
        "boarding, 也许, no_choice",
        "supply_form, 集体, no_choice",
        "income_source, 养老金、彩票, no_choice",
        "guardian_id, 12345, too_short",
        "disability_certificate, 220524, bad_shape"
    })
    void saysWhatCannotBeRead(String code, String typed, String problem) {
        var reading = FactRules.read(FactFields.find(code).orElseThrow(), typed, TODAY);
        assertThat(reading.content()).isEmpty();
        assertThat(reading.problems().errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(code);
            assertThat(error.code()).isEqualTo(problem);
        });
    }

    @Test
    void masksNumbersWhereTheyAreShown() {
        var phone = FactFields.find("carer_phone").orElseThrow();
        assertThat(FactRules.shown(phone, "15400001234")).doesNotContain("0000");
        var day = FactFields.find("tapering_until").orElseThrow();
        assertThat(FactRules.shown(day, "2026-12-31")).isEqualTo("2026年12月31日");
    }
}
