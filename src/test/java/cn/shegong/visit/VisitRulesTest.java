package cn.shegong.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitRulesTest {
    private static final Circumstances.Member ELDER =
            new Circumstances.Member(11, "王老五", LocalDate.of(1950, 1, 1), LocalDate.of(2026, 3, 10));
    private static final Circumstances.Member BABY =
            new Circumstances.Member(12, "王小宝", LocalDate.of(2026, 2, 1), null);
    private static final Circumstances TODAY =
            new Circumstances(LocalDateTime.of(2026, 3, 16, 12, 0), List.of(ELDER, BABY), Set.of(), Set.of("A1.2"));

    private static VisitSamples plain() {
        return VisitSamples.to(1).met(12).by(7);
    }

    private static List<String> found(Visit visit) {
        return found(visit, TODAY);
    }

    private static List<String> found(Visit visit, Circumstances circumstances) {
        return VisitRules.check(visit, circumstances).all().stream()
                .map(VisitRulesTest::name)
                .toList();
    }

    private static String name(Problem problem) {
        return (problem.warning() ? "warning " : "") + problem.field() + " " + problem.code();
    }

    @Test
    void findsNothingWrongWithAPlainVisit() {
        assertThat(found(plain().visit())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T12:00, ",
        "2026-03-16T12:01, visitedAt future",
        "2026-03-09T09:00, ",
        "2026-03-08T09:00, warning visitedAt late",
        "2023-03-16T09:00, warning visitedAt late",
        "2023-03-15T09:00, warning visitedAt long_ago"
    })
    void looksAtTheDay(LocalDateTime at, String expected) {
        var someoneAlways = new Circumstances.Member(13, "王芳", null, null);
        var circumstances = new Circumstances(TODAY.now(), List.of(someoneAlways), Set.of(), Set.of("A1.2"));

        var found = found(VisitSamples.to(1).met(13).by(7).at(at).visit(), circumstances);

        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "600, true", "601, false", "-5, false"})
    void takesOneToSixHundredMinutes(int minutes, boolean right) {
        assertThat(found(plain().minutes(minutes).visit()).contains("minutes out_of_range"))
                .isEqualTo(!right);
    }

    @Test
    void anAttemptNeedsNeitherMinutesNorPersons() {
        assertThat(found(VisitSamples.to(1)
                        .by(7)
                        .minutes(0)
                        .missed(MissReason.NOBODY_HOME)
                        .visit()))
                .isEmpty();
        assertThat(found(VisitSamples.to(1)
                        .by(7)
                        .minutes(601)
                        .missed(MissReason.NOBODY_HOME)
                        .visit()))
                .containsExactly("minutes out_of_range");
    }

    @Test
    void anAttemptMeetsNobody() {
        assertThat(found(plain().missed(MissReason.REFUSED).visit())).containsExactly("met missed");
    }

    @Test
    void anUnusualReasonMustBeWritten() {
        assertThat(found(VisitSamples.to(1).by(7).missed(MissReason.OTHER).visit()))
                .containsExactly("problems blank_reason");
        assertThat(found(VisitSamples.to(1)
                        .by(7)
                        .missed(MissReason.OTHER)
                        .problems("路断了")
                        .visit()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VisitWay.class)
    void onlyAHomeVisitMustMeetAMember(VisitWay way) {
        var found = found(VisitSamples.to(1).by(7).way(way).informant("东邻赵大娘").visit());

        assertThat(found)
                .isEqualTo(
                        switch (way) {
                            case HOME -> List.of("met nobody");
                            case NEIGHBOUR -> List.of();
                            default -> List.of("warning met nobody");
                        });
    }

    @Test
    void aNeighbourVisitNamesWhoWasAsked() {
        assertThat(found(VisitSamples.to(1).by(7).way(VisitWay.NEIGHBOUR).visit()))
                .containsExactly("informant blank");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2026-02-01T09:00, ",
        "12, 2026-01-31T09:00, met before_birth",
        "11, 2026-03-10T09:00, ",
        "11, 2026-03-11T09:00, met after_death",
        "99, 2026-03-15T09:00, met stranger"
    })
    void meetsOnlyTheLivingOfTheHousehold(long person, LocalDateTime at, String expected) {
        var errors = VisitRules.check(
                        VisitSamples.to(1).met(person).by(7).at(at).visit(), TODAY)
                .errors()
                .stream()
                .map(VisitRulesTest::name)
                .toList();

        assertThat(errors).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void needsAVisitorWhoIsNoCompanionToo() {
        assertThat(found(VisitSamples.to(1).met(12).with(7).visit())).containsExactly("visitors nobody");
        assertThat(found(plain().with(7).visit())).containsExactly("companions both");
        assertThat(found(plain().with(8).visit())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14, 送药, followUpOn before_visit",
        "2026-03-15, 送药, ",
        "2026-04-01, , ",
        ", 送药, followUpOn blank"
    })
    void followsUpNotBeforeTheVisit(LocalDate on, String text, String expected) {
        assertThat(found(plain().followUp(on, text).visit()))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void urgencyNeedsWords() {
        assertThat(found(plain().urgent().visit())).containsExactly("problems blank_urgent");
        assertThat(found(plain().urgent().problems("屋里有煤烟味").visit())).isEmpty();
    }

    @Test
    void warnsOfASecondVisitOnTheSameDay() {
        var again = new Circumstances(
                TODAY.now(), TODAY.members(), Set.of(LocalDate.of(2026, 3, 15)), TODAY.catalogueCodes());

        assertThat(found(plain().visit(), again)).containsExactly("warning householdId same_day");
    }

    @Test
    void needsAnItemOfTheCatalogueAndAHousehold() {
        assertThat(found(plain().item("A9.9").visit())).containsExactly("catalogueCode unknown");
        assertThat(found(VisitSamples.to(0).by(7).visit())).containsExactly("householdId blank");
    }

    @Test
    void limitsTexts() {
        assertThat(found(plain().problems("字".repeat(2001)).visit())).containsExactly("problems too_long");
        assertThat(found(plain().situation(new Situation("", "字".repeat(2000), "", "", null, null))
                        .visit()))
                .isEmpty();
    }
}
