package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryTest {
    @ParameterizedTest
    @CsvSource({
        "1, WEEK, 2026-11-29, 2026-11-23, 2026-11-29",
        "1, WEEK, 2026-11-30, 2026-11-30, 2026-12-06",
        "1, WEEK, 2026-12-31, 2026-12-28, 2027-01-03",
        "1, MONTH, 2028-02-29, 2028-02-01, 2028-02-29",
        "1, MONTH, 2026-12-31, 2026-12-01, 2026-12-31",
        "2, MONTH, 2026-02-01, 2026-01-01, 2026-02-28",
        "3, MONTH, 2026-05-15, 2026-04-01, 2026-06-30",
        "1, QUARTER, 2026-03-31, 2026-01-01, 2026-03-31",
        "2, QUARTER, 2026-07-01, 2026-07-01, 2026-12-31",
        "1, YEAR, 2026-07-01, 2026-01-01, 2026-12-31"
    })
    void periodsAreThoseOfTheCalendar(int number, Every.Unit unit, LocalDate day, LocalDate start, LocalDate end) {
        var every = new Every(number, unit);
        assertThat(every.start(day)).isEqualTo(start);
        assertThat(every.end(day)).isEqualTo(end);
        assertThat(every.next(day)).isEqualTo(end.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        // Met on the first day or on the last of a month: due by the end of the next.
        "MONTH, 2026-01-01, 2026-10-01, 2026-11-30",
        "MONTH, 2026-01-01, 2026-10-31, 2026-11-30",
        "MONTH, 2026-01-01, 2027-01-31, 2027-02-28",
        // Never met: the first whole month since the rule concerns the person.
        "MONTH, 2026-11-01, , 2026-11-30",
        "MONTH, 2026-11-02, , 2026-12-31",
        // Met within the days of grace: still due in the first whole month.
        "MONTH, 2026-11-02, 2026-11-20, 2026-12-31",
        // Met long before the rule concerned the person: the grace stands.
        "MONTH, 2026-11-02, 2026-03-05, 2026-12-31",
        "WEEK, 2026-11-30, , 2026-12-06",
        "WEEK, 2026-12-01, , 2026-12-13",
        "WEEK, 2026-01-01, 2026-11-29, 2026-12-06",
        "QUARTER, 2026-01-01, 2026-09-30, 2026-12-31",
        "HALF_YEAR, 2026-01-01, 2026-06-30, 2026-12-31",
        "HALF_YEAR, 2026-02-01, , 2026-12-31",
        "YEAR, 2026-02-01, , 2027-12-31"
    })
    void isDueByTheEndOfThePeriodAfterTheLastVisitButNotBeforeTheFirstWholeOne(
            Every.Unit unit, LocalDate since, LocalDate last, LocalDate due) {
        assertThat(new Every(1, unit).dueBy(since, last)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"1, WEEK, 每周", "2, WEEK, 每2周", "1, MONTH, 每月", "2, MONTH, 每2个月", "1, QUARTER, 每季度", "2, YEAR, 每2年"})
    void isSaidAsTheStationSpeaks(int number, Every.Unit unit, String words) {
        assertThat(new Every(number, unit).words()).isEqualTo(words);
    }
}
