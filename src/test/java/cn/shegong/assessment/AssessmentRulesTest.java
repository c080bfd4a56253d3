package cn.shegong.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a sheet before it is saved. */
class AssessmentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final AssessedOne WHO =
            new AssessedOne(11, 7, "王桂兰", LocalDate.of(1944, 5, 1), LocalDate.of(2026, 3, 20), 1L, null);

    private static final Assessment GOOD = Assessment.blank(SheetSamples.instrument("tekun"))
            .with(s -> {
                s.personId = 11L;
                s.assessedOn = LocalDate.of(2026, 3, 1);
                s.workers = List.of(7L, 8L);
                s.witness = "村主任李";
                s.answers = SheetSamples.plain(s.instrument);
            });

    private static List<String> found(Assessment sheet) {
        return AssessmentRules.check(sheet, WHO, 0, TODAY).all().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void findsNothingWrongWithAGoodSheet() {
        assertThat(found(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, future",
        "2026-03-21, after_death",
        "2026-03-20,",
        "1944-04-30, before_birth",
        "2022-01-01, long_ago"
    })
    void looksAtTheDay(LocalDate day, String code) {
        var found = found(GOOD.with(s -> s.assessedOn = day));
        if (code == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(code);
        }
    }

    @Test
    void wantsAsManyAssessorsAsTheInstrument() {
        assertThat(found(GOOD.with(s -> s.workers = List.of()))).containsExactly("nobody");
        assertThat(found(GOOD.with(s -> s.workers = List.of(7L)))).containsExactly("few");
        assertThat(found(GOOD.with(s -> {
                    s.workers = List.of(7L);
                    s.otherAssessors = "县里的孙评估员";
                })))
                .isEmpty();
        assertThat(found(GOOD.with(s -> s.witness = ""))).containsExactly("blank");
    }

    @Test
    void wantsSomebodyOfTheKindThatTheInstrumentIsAbout() {
        assertThat(found(GOOD.with(s -> s.personId = null))).contains("blank");
        assertThat(found(GOOD.with(s -> s.instrument = SheetSamples.instrument("economy"))))
                .contains("kind");
        assertThat(AssessmentRules.check(GOOD, null, 0, TODAY).about("subject"))
                .hasValueSatisfying(words -> assertThat(words).contains("合并"));
    }

    @Test
    void warnsOfASecondSheetOnOneDay() {
        var found = AssessmentRules.check(GOOD, WHO, 1, TODAY);
        assertThat(found.hasErrors()).isFalse();
        assertThat(found.about("assessedOn")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"eat, 9, unknown", "change, 一切如常,", "photo, yes,"})
    void looksAtTheAnswers(String item, String answer, String code) {
        var found = found(GOOD.with(s -> s.answers = s.answers.with(item, answer)));
        if (code == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"1200.50, true", "'1,200', true", "0, true", "-5, false", "一百, false", "1.234, false"})
    void readsAmounts(String typed, boolean good) {
        assertThat(AnswerRules.number(typed).isPresent()).isEqualTo(good);
    }

    @Test
    void refusesNoneOfTheseTogetherWithOneOfThese() {
        var sheet = Assessment.blank(SheetSamples.instrument("child4"))
                .with(s -> s.answers = s.answers.with("a_must", List.of("1", "none")));
        assertThat(AnswerRules.check(sheet.instrument(), sheet.answers()).about("a_must"))
                .isPresent();
    }
}
