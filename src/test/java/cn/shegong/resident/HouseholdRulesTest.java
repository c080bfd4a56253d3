package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdRulesTest {
    @Test
    void onlyWarnsWhenTheVillageIsNotKnown() {
        var problems = HouseholdRules.check(Household.BLANK, TODAY);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.about("villageId")).isPresent();
        assertThat(HouseholdRules.check(Household.in(1L, null), TODAY).isEmpty())
                .isTrue();
    }

    @Test
    void refusesAGroupWithoutItsVillage() {
        assertThat(HouseholdRules.check(Household.in(null, 2L), TODAY).about("groupId"))
                .isPresent();
    }

    @Test
    void asksWhyAHouseholdWasClosed() {
        var closed = Household.in(1L, null).with(h -> h.closedOn = TODAY);
        assertThat(HouseholdRules.check(closed, TODAY).about("closedReason")).isPresent();
        var later = closed.with(h -> {
            h.closedOn = TODAY.plusDays(1);
            h.closedReason = "全户迁出";
        });
        assertThat(HouseholdRules.check(later, TODAY).about("closedOn")).isPresent();
    }

    @Test
    void refusesTextsThatDoNotFit() {
        var household = Household.in(1L, null).with(h -> {
            h.number = "1".repeat(41);
            h.address = "屯".repeat(201);
        });
        assertThat(HouseholdRules.check(household, TODAY).errors()).hasSize(2);
    }
}
