package cn.shegong.assessment;

import static cn.shegong.assessment.SheetSamples.adding;
import static cn.shegong.assessment.SheetSamples.instrument;
import static cn.shegong.assessment.SheetSamples.plain;
import static cn.shegong.assessment.SheetSamples.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked cases of every shipped instrument at each threshold and with each adjustment. */
class ScoringTest {
    @ParameterizedTest
    @CsvSource({
        "tekun, 6, full",
        "tekun, 5, partial",
        "tekun, 3, partial",
        "tekun, 2, lost",
        "tekun, 0, lost",
        "gbt42195, 90, intact",
        "gbt42195, 89, mild",
        "gbt42195, 66, mild",
        "gbt42195, 65, moderate",
        "gbt42195, 46, moderate",
        "gbt42195, 45, severe",
        "gbt42195, 30, severe",
        "gbt42195, 29, total_loss",
        "gbt42195, 0, total_loss",
        "barthel, 100, none",
        "barthel, 95, mild",
        "barthel, 65, mild",
        "barthel, 60, moderate",
        "barthel, 45, moderate",
        "barthel, 40, severe",
        "barthel, 0, severe",
        "carer, 0, light",
        "carer, 7, light",
        "carer, 8, some",
        "carer, 15, some",
        "carer, 16, heavy",
        "carer, 22, heavy",
        "carer, 23, severe",
        "carer, 30, severe",
        "labour, 18, ready",
        "labour, 15, ready",
        "labour, 14, help",
        "labour, 10, help",
        "labour, 9, light",
        "labour, 5, light",
        "labour, 4, not_now",
        "labour, 0, not_now",
        "participation, 32, good",
        "participation, 25, good",
        "participation, 24, fair",
        "participation, 17, fair",
        "participation, 16, little",
        "participation, 9, little",
        "participation, 8, none",
        "participation, 0, none",
        "disability, 0, none",
        "disability, 12, unmet"
    })
    void findsTheLevelOfASum(String code, int sum, String level) {
        var instrument = instrument(code);
        var found = result(instrument, adding(instrument, sum));
        assertThat(found.level().code()).isEqualTo(level);
        assertThat(found.preliminary()).isEqualTo(found.level());
        assertThat(found.scores())
                .filteredOn(s -> s.score().code().equals("total"))
                .singleElement()
                .satisfies(s -> assertThat(s.value()).isEqualByComparingTo(String.valueOf(sum)));
    }

    @ParameterizedTest
    @CsvSource({"b1, 32", "b2, 15", "b3, 28", "b4, 15"})
    void knowsWhatEachPartOfTheStandardCanGive(String section, int most) {
        var found = result(instrument("gbt42195"), plain(instrument("gbt42195")));
        assertThat(found.scores())
                .filteredOn(s -> s.score().of().contains(section))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.most()).isEqualByComparingTo(String.valueOf(most));
                    assertThat(s.value()).isEqualByComparingTo(String.valueOf(most));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "90, dementia, intact, mild", "89, dementia, mild, moderate", "65, mental, moderate, severe",
        "45, dementia, severe, total_loss", "29, mental, total_loss, total_loss", "90, coma, intact, total_loss"
    })
    void makesTheLevelOfAnElderWorse(int sum, String trigger, String preliminary, String level) {
        var instrument = instrument("gbt42195");
        var found = result(instrument, adding(instrument, sum).with(trigger, "yes"));
        assertThat(found.preliminary().code()).isEqualTo(preliminary);
        assertThat(found.level().code()).isEqualTo(level);
        assertThat(found.reasons()).hasSize(1);
    }

    @Test
    void appliesAdjustmentsOfOneLevelOnceHoweverManyThereAre() {
        var instrument = instrument("gbt42195");
        var found = result(
                instrument,
                adding(instrument, 70)
                        .with("dementia", "yes")
                        .with("mental", "yes")
                        .with("falls", "3"));
        assertThat(found.level().code()).isEqualTo("moderate");
        assertThat(found.reasons()).hasSize(3);
        assertThat(found.sentence()).contains("总分 70 分", "按分数是轻度失能", "因确诊认知障碍、", "近 30 天照护意外两次以上", "定为中度失能。");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, mild", "2, 0, moderate", "1, 1, moderate", "0, 0, mild"})
    void countsMishapsOfAnyKindTogether(String falls, String choking, String level) {
        var instrument = instrument("gbt42195");
        var found =
                result(instrument, adding(instrument, 80).with("falls", falls).with("choking", choking));
        assertThat(found.level().code()).isEqualTo(level);
    }

    @Test
    void saysThatTheWorstLevelStaysTheWorst() {
        var instrument = instrument("gbt42195");
        var found = result(instrument, adding(instrument, 10).with("dementia", "yes"));
        assertThat(found.sentence()).contains("完全失能；另有确诊认知障碍，已是这一等级");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, green", "80, 100, 100, green", "79, 100, 100, blue", "60, 100, 100, blue",
        "100, 59, 100, yellow", "100, 40, 100, yellow", "100, 39, 100, red", "100, 100, 80, green",
        "100, 100, 79, blue", "100, 100, 39, red", "62, 44, 90, yellow"
    })
    void gradesAChildByTheLowestOfThreeScales(int a, int b, int c, String level) {
        var instrument = instrument("child4");
        var found = result(instrument, adding(instrument, Map.of("a", a, "b", b, "c", c)));
        assertThat(found.level().code()).isEqualTo(level);
        assertThat(found.score()).isEqualByComparingTo(String.valueOf(Math.min(a, Math.min(b, c))));
    }

    @ParameterizedTest
    @CsvSource({"a_must, 8", "a_must, 1", "b_must, 3", "c_must, 10"})
    void anyMandatoryTriggerIsRed(String item, String option) {
        var instrument = instrument("child4");
        var found = result(
                instrument,
                adding(instrument, Map.of("a", 100, "b", 100, "c", 100)).with(item, option));
        assertThat(found.preliminary().code()).isEqualTo("green");
        assertThat(found.level().code()).isEqualTo("red");
        assertThat(found.reasons().get(0))
                .contains(instrument
                        .item(item)
                        .orElseThrow()
                        .option(option)
                        .orElseThrow()
                        .label());
    }

    @Test
    void remarksOnMisbehaviourWithoutChangingTheLevel() {
        var instrument = instrument("child4");
        var found = result(
                instrument,
                adding(instrument, Map.of("a", 100, "b", 100, "c", 100)).with("c_bad", List.of("1", "4")));
        assertThat(found.level().code()).isEqualTo("green");
        assertThat(found.sentence()).endsWith("有不良行为，可以做临界预防。");
    }

    @ParameterizedTest
    @CsvSource({
        // Twelve months of a household of three; the standards are 600 and 800, the edge is one and a half times.
        "rural, 21599.99, below, 600.00", "rural, 21600, edge, 600.00", "rural, 32399.99, edge, 900.00",
        "rural, 32400, above, 900.00", "urban, 28799, below, 799.97", "urban, 28800, edge, 800.00",
        "urban, 43200, above, 1200.00", "rural, 0, below, 0.00"
    })
    void comparesTheIncomeByHeadWithTheStandard(String area, String income, String level, String perHead) {
        var found = result(instrument("economy"), household(area, income));
        assertThat(found.level().code()).isEqualTo(level);
        assertThat(found.sentence()).startsWith("家庭月人均收入 " + perHead + " 元");
    }

    private static Answers household(String area, String income) {
        return plain(instrument("economy"))
                .with("area", area)
                .with("members", "3")
                .with("wage", income)
                .with("uncounted", "9000");
    }

    @ParameterizedTest
    @CsvSource({"10000, false", "10000.01, true"})
    void remarksOnRigidExpensesAboveTheRatio(String medical, boolean remarked) {
        var found = result(instrument("economy"), household("rural", "20000").with("medical", medical));
        assertThat(found.sentence().contains("可能符合刚性支出困难")).isEqualTo(remarked);
    }

    @Test
    void addsUpEveryKindOfIncomeAndSaysWhenThereIsNone() {
        var instrument = instrument("economy");
        var found = result(
                instrument, household("rural", "6000").with("business", "3000").with("transfer", "1800"));
        assertThat(found.score()).isEqualByComparingTo("300");
        assertThat(result(instrument, household("rural", "0").with("medical", "50"))
                        .sentence())
                .contains("刚性支出的占比没法算");
    }

    @Test
    void givesNoLevelWhileNobodyHasSetTheStandard() {
        var instrument = instrument("economy");
        var found = Scoring.of(instrument, household("rural", "6000"), code -> Optional.empty());
        assertThat(found.complete()).isTrue();
        assertThat(found.level()).isNull();
        assertThat(found.sentence()).contains("家庭月人均收入 166.67 元", "标准没有填");
    }

    @ParameterizedTest
    @CsvSource({
        "disability, uncared, none, urgent", "disability, carer_falls_out, none, met",
        "carer, harm, light, severe", "carer, alone, light, some",
        "labour, unable, ready, not_now", "labour, illness, ready, help",
        "participation, shunned, good, fair"
    })
    void adjustsTheStationsOwnInstruments(String code, String trigger, String preliminary, String level) {
        var instrument = instrument(code);
        var found = result(instrument, plain(instrument).with(trigger, "yes"));
        assertThat(found.preliminary().code()).isEqualTo(preliminary);
        assertThat(found.level().code()).isEqualTo(level);
    }

    @Test
    void takesTheMostUrgentOfTheNeeds() {
        var instrument = instrument("disability");
        assertThat(result(instrument, plain(instrument).with("rehab", "2"))
                        .level()
                        .code())
                .isEqualTo("met");
        var unmet = result(instrument, plain(instrument).with("rehab", "2").with("care", "3"));
        assertThat(unmet.level().code()).isEqualTo("unmet");
        assertThat(unmet.sentence()).startsWith("六项需求合计 3 分");
        assertThat(result(instrument, plain(instrument).with("carer_age", "70")).sentence())
                .contains("喘息");
        assertThat(result(instrument, plain(instrument).with("carer_age", "69")).sentence())
                .doesNotContain("喘息");
    }

    @ParameterizedTest
    @CsvSource({"1, very_good", "2, good", "3, fair", "4, bad", "5, very_bad"})
    void marksSatisfactionByTheOverallAnswer(String option, String level) {
        var instrument = instrument("satisfaction");
        var found = result(instrument, plain(instrument).with("overall", option).with("effect", "6"));
        assertThat(found.level().code()).isEqualTo(level);
    }

    @Test
    void leavesAnswersWithoutPointsOutOfTheMean() {
        var instrument = instrument("satisfaction");
        var found = result(
                instrument,
                plain(instrument).with("overall", "3").with("effect", "6").with("place", "6"));
        assertThat(found.sentence()).startsWith("各项平均 4.6 分");
        assertThat(result(instrument, plain(instrument).with("overall", "6")).sentence())
                .contains("定不了级");
    }

    @Test
    void saysWhatIsMissingAndCountsWhatIsThere() {
        var instrument = instrument("tekun");
        var found = result(instrument, Answers.NONE.with("eat", "1").with("walk", "1"));
        assertThat(found.level()).isNull();
        assertThat(found.score()).isEqualByComparingTo("2");
        assertThat(found.missing()).extracting(Item::code).containsExactly("dress", "bed", "toilet", "bath");
        assertThat(found.sentence()).isEqualTo("还有 4 项没有答：自主穿衣、自主上下床、自主如厕等。答完才能定级。");
    }
}
