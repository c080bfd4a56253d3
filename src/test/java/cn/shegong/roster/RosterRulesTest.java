package cn.shegong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Problems check(Consumer<RosterEntryDraft> change) {
        return RosterRules.check(
                RosterEntry.ofHousehold(Category.DIBAO, 1, TODAY).with(change), TODAY);
    }

    @Test
    void acceptsAPlainEntry() {
        assertThat(check(e -> {}).isEmpty()).isTrue();
    }

    @Test
    void asksForCategoryHouseholdAndFirstDay() {
        assertThat(check(e -> e.category = null).about("category")).isPresent();
        assertThat(check(e -> e.householdId = null).about("householdId")).isPresent();
        assertThat(check(e -> e.startedOn = null).about("startedOn")).isPresent();
    }

    @Test
    void refusesAnEndBeforeTheStartOrWithoutReason() {
        assertThat(check(e -> e.endedOn = TODAY.minusDays(1)).errors())
                .extracting(Problem::code)
                .containsExactly("before_start", "blank");
        assertThat(check(e -> {
                            e.endedOn = TODAY;
                            e.endReason = "录错";
                        })
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesImpossibleNumbers() {
        assertThat(check(e -> e.monthlyAmount = new BigDecimal("-1")).about("monthlyAmount"))
                .isPresent();
        assertThat(check(e -> e.householdSize = 0).about("householdSize")).isPresent();
        assertThat(check(e -> e.insuredSize = 100).about("insuredSize")).isPresent();
        assertThat(check(e -> e.number = "9".repeat(41)).about("number")).isPresent();
    }

    @Test
    void onlyWarnsOfWhatMayBeTrue() {
        var problems = check(e -> {
            e.startedOn = TODAY.plusDays(11);
            e.householdSize = 1;
            e.insuredSize = 2;
        });
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.warnings()).hasSize(2);
    }
}
