package cn.shegong.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Screening PLAN = Screening.of(TODAY).with(s -> {
        s.startsOn = LocalDate.of(2026, 11, 1);
        s.areas = List.of(new Screening.Area(1, 7L));
    });

    @Test
    void namesANewOneByItsMonthAndLetsItRunToTheMonthsEnd() {
        var fresh = Screening.of(TODAY);
        assertThat(fresh.name()).isEqualTo("2026年11月低保对象排查");
        assertThat(fresh.endsOn()).isEqualTo("2026-11-30");
        assertThat(ScreeningRules.check(PLAN, TODAY).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, true, ''",
        "2026-11-02, 2026-11-01, true, endsOn before_start",
        "2026-01-01, 2027-01-02, true, endsOn too_long",
        ", 2026-11-30, true, startsOn blank",
        "2026-11-01, , true, endsOn blank",
        "2020-11-01, 2020-11-30, false, startsOn long_ago"
    })
    void looksAtThePeriod(LocalDate from, LocalDate to, boolean error, String expected) {
        var found = ScreeningRules.check(
                PLAN.with(s -> {
                    s.startsOn = from;
                    s.endsOn = to;
                }),
                TODAY);
        assertThat((error ? found.errors() : found.warnings()).stream().map(p -> p.field() + " " + p.code()))
                .containsExactly(expected.isEmpty() ? new String[0] : new String[] {expected});
    }

    @Test
    void needsANameAnObjectAndAVillage() {
        var nothing = PLAN.with(s -> {
            s.name = " ";
            s.categories = List.of();
        });
        assertThat(fields(nothing)).containsExactly("name", "categories");
        assertThat(fields(PLAN.with(s -> s.areas = List.of()))).containsExactly("areas");
    }

    @Test
    void takesHouseholdsPickedByHandWithoutRosterOrVillage() {
        var picked = PLAN.with(s -> {
            s.categories = List.of();
            s.areas = List.of();
            s.households = List.of(3L, 3L, 4L);
        });
        assertThat(fields(picked)).isEmpty();
        assertThat(picked.objects()).isEqualTo("指定的 2 户");
    }

    @Test
    void refusesAVillageTwiceAndWarnsOfOneWithoutWorker() {
        var twice = PLAN.with(s -> s.areas = List.of(new Screening.Area(1, 7L), new Screening.Area(1, null)));
        var found = ScreeningRules.check(twice, TODAY);
        assertThat(found.errors()).extracting(p -> p.code()).containsExactly("twice");
        assertThat(found.warnings()).extracting(p -> p.code()).containsExactly("nobody");
    }

    private static List<String> fields(Screening screening) {
        return ScreeningRules.check(screening, TODAY).errors().stream()
                .map(p -> p.field())
                .toList();
    }

    private static final Examination RESULT = Examination.of(1, TODAY, 7).with(r -> {
        r.unchanged = true;
        r.suggestion = Suggestion.KEEP;
    });

    @Test
    void acceptsAResultWithoutChanges() {
        assertThat(check(RESULT, Origin.LISTED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, ''",
        "2026-11-21, examinedOn future",
        "2026-10-31, examinedOn outside",
        ", examinedOn blank"
    })
    void looksAtTheDay(LocalDate day, String expected) {
        assertThat(check(RESULT.with(r -> r.examinedOn = day), Origin.LISTED))
                .containsExactly(expected.isEmpty() ? new String[0] : new String[] {expected});
    }

    @Test
    void wantsEitherNoChangeOrChangesWithNotes() {
        assertThat(check(RESULT.with(r -> r.unchanged = false), Origin.LISTED)).containsExactly("changes blank");
        assertThat(check(RESULT.with(r -> r.changes = Map.of(ChangeKind.INCOME, "女儿工作了")), Origin.LISTED))
                .containsExactly("changes both");
        var silent = RESULT.with(r -> {
            r.unchanged = false;
            r.changes = Map.of(ChangeKind.INCOME, " ", ChangeKind.HEALTH, "住院");
        });
        assertThat(check(silent, Origin.LISTED)).containsExactly("changeIncome length");
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP, LISTED, ''",
        "KEEP, FOUND, suggestion found",
        "ADD, FOUND, evidence blank",
        "LEAVE, LISTED, evidence blank",
        "OTHER, LISTED, otherSuggestion length",
        ", LISTED, suggestion blank"
    })
    void looksAtTheSuggestion(Suggestion suggestion, Origin origin, String expected) {
        assertThat(check(RESULT.with(r -> r.suggestion = suggestion), origin))
                .containsExactly(expected.isEmpty() ? new String[0] : new String[] {expected});
    }

    private static List<String> check(Examination result, Origin origin) {
        return ExaminationRules.check(result, PLAN, origin, TODAY).all().stream()
                .map(p -> p.field() + " " + p.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "修房, 2026-11-20, ''",
        "' ', 2026-11-20, outcome",
        "修房, 2026-11-21, settledOn",
        "修房, 2026-11-09, settledOn",
        "修房, , settledOn"
    })
    void settlesAProblemWithAnOutcomeOnADayBetweenNotingAndToday(String outcome, LocalDate day, String field) {
        var problem = ScreeningProblem.of(1, null, 7, LocalDate.of(2026, 11, 10));
        assertThat(ProblemRules.checkSettling(problem, outcome, day, TODAY).errors())
                .extracting(p -> p.field())
                .containsExactly(field.isEmpty() ? new String[0] : new String[] {field});
    }
}
