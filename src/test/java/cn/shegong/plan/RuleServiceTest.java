package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleServiceTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @TempDir
    Path temp;

    private PlanStation station;

    @BeforeEach
    void open() {
        station = new PlanStation(temp);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private VisitingRule rule(String code, String day) {
        return station.rules.on(LocalDate.parse(day)).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProgramBringsRulesWithTheirSourcesTheStrictestFirst() {
        assertThat(station.rules.on(SEPTEMBER))
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank())
                .allSatisfy(rule -> assertThat(rule.sure()).isFalse())
                .extracting(rule -> rule.every().days())
                .isSorted();
    }

    @Test
    void whatTheStationSetsHoldsFromItsDayAndTheFormerRuleForTheDaysBefore() {
        station.rules.set(
                station.wang,
                "elder_special",
                station.draft("elder_special", new Every(2, Every.Unit.WEEK), true, "2026-10-01"));
        assertThat(rule("elder_special", "2026-09-30").every().words()).isEqualTo("每月");
        var set = rule("elder_special", "2026-10-01");
        assertThat(set.every().words()).isEqualTo("每2周");
        assertThat(set.sure()).isTrue();
        assertThat(set.except()).isEqualTo(rule("elder_special", "2026-09-30").except());
        station.rules.set(
                station.wang,
                "elder_special",
                station.draft("elder_special", new Every(1, Every.Unit.WEEK), true, "2026-10-01"));
        assertThat(rule("elder_special", "2026-10-01").every().words()).isEqualTo("每周");
        var last = station.rules.history("elder_special").get(0);
        station.rules.takeBack(station.wang, last);
        assertThat(rule("elder_special", "2026-10-01").every().words()).isEqualTo("每2周");
        assertThatThrownBy(() -> station.rules.takeBack(station.wang, last)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRuleOfItsOwnIsThereBeforeItBegins() {
        station.rules.add(
                station.wang,
                new RuleDraft(
                        "重点户",
                        List.of(Category.DIBAO, Category.TEKUN),
                        "60",
                        "",
                        RiskLevel.HIGH,
                        "1",
                        Every.Unit.WEEK,
                        true,
                        false,
                        LocalDate.of(2026, 12, 1),
                        "本站自定"));
        assertThat(station.rules.on(SEPTEMBER)).extracting(VisitingRule::label).doesNotContain("重点户");
        var own = station.rules.all(SEPTEMBER).stream()
                .filter(rule -> rule.label().equals("重点户"))
                .findFirst()
                .orElseThrow();
        assertThat(own.categories()).containsExactly(Category.DIBAO, Category.TEKUN);
        assertThat(own.conditions()).isEqualTo("60 周岁以上，高风险");
    }

    @Test
    void aRuleEndsFromADayOnAndItsHistoryStays() {
        station.rules.end(station.wang, rule("child_middle", "2026-09-01"), LocalDate.of(2026, 10, 1), "本站自定");
        assertThat(rule("child_middle", "2026-09-30").inForce()).isTrue();
        var ended = rule("child_middle", "2026-10-01");
        assertThat(ended.inForce()).isFalse();
        assertThat(ended.categories())
                .isEqualTo(rule("child_middle", "2026-09-30").categories());
        station.rules.takeBack(station.wang, ended.setting());
        assertThat(rule("child_middle", "2026-10-01").inForce()).isTrue();
        assertThat(station.rules.history("child_middle"))
                .singleElement()
                .matches(RuleSetting::takenBack)
                .matches(set -> set.words().equals("不要求"));
        station.rules.restore(station.wang, ended.setting());
        assertThat(rule("child_middle", "2026-10-01").inForce()).isFalse();
        assertThatThrownBy(() -> station.rules.restore(station.wang, ended.setting()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRuleOfEveryHalfYearIsKept() {
        station.rules.set(
                station.wang,
                "all_served",
                station.draft("all_served", new Every(1, Every.Unit.HALF_YEAR), true, "2026-10-01"));
        assertThat(rule("all_served", "2026-10-01").words()).isEqualTo("其他在册对象 每半年");
    }

    @Test
    void onlyTheHeadSetsRulesAndNoTwoHaveOneName() {
        var draft = station.draft("elder_special", new Every(1, Every.Unit.WEEK), true, "2026-10-01");
        assertThatThrownBy(() -> station.rules.set(station.li, "elder_special", draft))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> station.rules.add(station.wang, draft))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("特殊困难老年人");
    }

    @ParameterizedTest
    @CsvSource({
        "重点户, '', 1, WEEK, 2026-10-01, 本站自定, ''",
        "重点户, 80, 12, YEAR, 2026-10-01, 本站自定, ''",
        "' ', '', 1, WEEK, 2026-10-01, 本站自定, label",
        "已有的, '', 1, WEEK, 2026-10-01, 本站自定, label",
        "重点户, 八十, 1, WEEK, 2026-10-01, 本站自定, ageFrom",
        "重点户, '', 0, WEEK, 2026-10-01, 本站自定, number",
        "重点户, '', 1.5, WEEK, 2026-10-01, 本站自定, number",
        "重点户, '', 1, , 2026-10-01, 本站自定, unit",
        "重点户, '', 1, WEEK, , 本站自定, validFrom",
        "重点户, '', 1, WEEK, 2026-10-01, ' ', source"
    })
    void refusesWhatIsNoRule(
            String label, String age, String number, Every.Unit unit, LocalDate from, String source, String field) {
        var draft = new RuleDraft(label, List.of(), age, "", null, number, unit, true, false, from, source);
        assertThat(RuleChecks.check(draft, List.of("已有的")).errors())
                .extracting(p -> p.field())
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }
}
