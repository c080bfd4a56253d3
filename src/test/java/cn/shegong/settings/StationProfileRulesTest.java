package cn.shegong.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationProfileRulesTest {
    @Test
    void asksForCountyTownshipAndName() {
        assertThat(StationProfileRules.check(StationProfile.BLANK).errors())
                .extracting(Problem::field)
                .containsExactly("county", "township", "stationName");
    }

    @ParameterizedTest
    @CsvSource({"220524, 13800000000, 0", "22052, 0435-7220000, 1", "abcdef, 12345, 2", "'', '', 0"})
    void checksCodeAndPhoneOnlyWhenFilled(String code, String phone, int errors) {
        var profile = new StationProfile("柳河县", code, "柳南乡", "柳南乡社工站", "", null, null, "", "", phone, "");
        assertThat(StationProfileRules.check(profile).errors()).hasSize(errors);
    }

    @Test
    void refusesAContractThatEndsBeforeItBegins() {
        var from = LocalDate.of(2026, 3, 1);
        var profile = new StationProfile("县", "", "乡", "站", "", from, from.minusDays(1), "", "", "", "");
        assertThat(StationProfileRules.check(profile).about("contractTo")).isPresent();
    }
}
