package cn.shegong.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11, MONTH, 2026年11月, 2026-11-01, 2026-11-30",
        "2026-2, MONTH, 2026年2月, 2026-02-01, 2026-02-28",
        "2026-Q4, QUARTER, 2026年第四季度, 2026-10-01, 2026-12-31",
        "2026q1, QUARTER, 2026年第一季度, 2026-01-01, 2026-03-31",
        "2026-H2, HALF_YEAR, 2026年下半年, 2026-07-01, 2026-12-31",
        "2026-h1, HALF_YEAR, 2026年上半年, 2026-01-01, 2026-06-30",
        "2026, YEAR, 2026年, 2026-01-01, 2026-12-31"
    })
    void isReadAsPeopleWriteIt(String text, Period.Kind kind, String words, String from, String to) {
        var period = Period.read(text).orElseThrow();
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.text()).isEqualTo(words);
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
        assertThat(Period.read(period.code())).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26-11", "2026-13", "2026-0", "2026-Q5", "2026-H3", "十一月"})
    void refusesAnythingElse(String text) {
        assertThat(Period.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 2026-10", "QUARTER, 2026-07", "HALF_YEAR, 2026-01", "YEAR, 2025-01"})
    void knowsTheOneBefore(Period.Kind kind, YearMonth first) {
        assertThat(Period.of(kind, YearMonth.of(2026, 11)).before().first()).isEqualTo(first);
    }
}
