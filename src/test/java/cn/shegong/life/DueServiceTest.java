package cn.shegong.life;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueServiceTest {
    private static final LocalDate TODAY = Hamlet.START.toLocalDate();

    @TempDir
    Path temp;

    private Hamlet town;

    @BeforeEach
    void open() {
        town = new Hamlet(temp);
        town.policies.set(HEAD, "due_ahead_days", "10", LocalDate.of(2026, 1, 1), "本站");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<DueLine> of(long personId) {
        return town.due.due().stream()
                .filter(line -> line.personId() != null && line.personId() == personId)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-03-15, 16, 2026-03-15",
        "2008-02-29, 16, 2024-02-29",
        "2008-02-29, 18, 2026-03-01",
        "1946-02-28, 80, 2026-02-28",
        "1948-03-15, 0, 1948-03-15"
    })
    void knowsTheFirstDayOfAnAge(LocalDate birth, int age, LocalDate day) {
        assertThat(Birthdays.reaches(birth, age)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT_BEHIND_CHILD, 2010-03-12, 2026-03-12",
        "LEFT_BEHIND_CHILD, 2009-01-01, 2025-01-01",
        "MIGRANT_CHILD, 2010-03-12, 2026-03-12",
        "ORPHAN, 2008-02-29, 2026-03-01",
        "IN_NEED_CHILD, 2008-03-12, 2026-03-12"
    })
    void tellsWhoGrowsOutOfARoster(Category category, LocalDate birth, LocalDate day) {
        long child = town.member("张小龙", Sex.MALE, birth, "41");
        town.enter(category, child, TODAY.minusYears(1).minusMonths(3));
        assertThat(of(child)).singleElement().satisfies(line -> {
            assertThat(line.on()).isEqualTo(day);
            assertThat(line.act()).isEqualTo(DueAct.LEAVE);
            assertThat(line.category()).isEqualTo(category);
            assertThat(line.reason()).startsWith("年满十");
            assertThat(line.memberId()).isNotNull();
        });
    }

    @Test
    void doesNotTellOfTheDayAfterTheDaysAheadNorOfWhoIsOnNoRoster() {
        long later = town.member("张小龙", Sex.MALE, LocalDate.of(2010, 3, 13), "41");
        town.enter(Category.LEFT_BEHIND_CHILD, later, TODAY.minusYears(1));
        long free = town.member("张小凤", Sex.FEMALE, LocalDate.of(2010, 3, 3), "42");
        assertThat(of(later)).isEmpty();
        assertThat(of(free)).isEmpty();
    }

    @Test
    void leavesWhoWasTakenOffTheRoster() {
        long child = town.member("张小龙", Sex.MALE, LocalDate.of(2009, 1, 1), "41");
        var entry = town.enter(Category.LEFT_BEHIND_CHILD, child, TODAY.minusYears(2));
        town.rosters.end(WORKER, entry.id(), TODAY, "年满十六周岁");
        assertThat(of(child)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1966-03-01, LOOK, 2026-03-01",
        "1966-03-12, LOOK, 2026-03-12",
        "1966-03-13, '', ",
        "1966-02-28, '', ",
        "1946-03-12, ENTER, 2026-03-12",
        "1936-03-12, ENTER, 2026-03-12",
        "1926-03-12, ENTER, 2026-03-12",
        "1966-01-01, '', "
    })
    void tellsWhoGrowsIntoAnAgeFromTheBeginningOfTheMonth(LocalDate birth, String act, LocalDate day) {
        long elder = town.member("张老大", Sex.MALE, birth, "51");
        if (act.isEmpty()) {
            assertThat(of(elder)).isEmpty();
        } else {
            assertThat(of(elder)).singleElement().satisfies(line -> {
                assertThat(line.act()).isEqualTo(DueAct.valueOf(act));
                assertThat(line.on()).isEqualTo(day);
            });
        }
    }

    @Test
    void whoIsOnTheRosterOfTheVeryOldOnlyChangesGrade() {
        long ninety = town.member("张老太", Sex.FEMALE, LocalDate.of(1936, 3, 12), "52");
        long eighty = town.member("张老大", Sex.MALE, LocalDate.of(1946, 3, 12), "51");
        town.enter(Category.AGED, ninety, TODAY.minusYears(5));
        town.enter(Category.AGED, eighty, TODAY);
        assertThat(of(ninety)).singleElement().satisfies(line -> assertThat(line.act())
                .isEqualTo(DueAct.LOOK));
        assertThat(of(eighty)).isEmpty();
    }

    @Test
    void tellsOfPapersThatRunOut() {
        town.facts.set(WORKER, Subject.person(town.boy), Map.of("disability_valid_until", "2026-03-12"), null);
        town.facts.set(WORKER, Subject.household(town.zhang.id()), Map.of("tapering_until", "2026-02-01"), null);
        assertThat(of(town.boy)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("残疾人证到期");
            assertThat(line.field()).isEqualTo("disability_valid_until");
        });
        assertThat(town.due.due()).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("渐退期满");
            assertThat(line.personId()).isNull();
            assertThat(line.name()).isEqualTo("张德山");
        });
        town.facts.set(WORKER, Subject.person(town.boy), Map.of("disability_valid_until", "2036-03-12"), null);
        assertThat(of(town.boy)).isEmpty();
    }

    @Test
    void tellsOfReviewsAndOfGrantsThatEndByThemselves() {
        town.rosters.correct(
                WORKER, town.rosters.entry(town.dibao.id()).orElseThrow().with(e -> e.reviewOn = TODAY.minusDays(1)));
        town.rosters.enter(
                WORKER,
                RosterEntry.ofHousehold(Category.RIGID, town.widow.id(), LocalDate.of(2025, 3, 12)),
                List.of(town.widow.headId()));
        assertThat(town.due.due())
                .filteredOn(line -> line.act() == DueAct.REVIEW)
                .extracting(DueLine::what, DueLine::on)
                .containsExactly(
                        tuple("低保要复核", TODAY.minusDays(1)), tuple("刚性支出困难认定满 12 个月", LocalDate.of(2026, 3, 12)));
    }

    @Test
    void tellsWhoDiedButIsStillOnARoster() {
        town.residents.correct(
                WORKER, town.residents.whole(WORKER, town.boy).orElseThrow().with(p -> p.diedOn = TODAY));
        assertThat(of(town.boy)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("已经去世，还在低保名单上");
            assertThat(line.reason()).isEqualTo("死亡（自然减员）");
        });
    }
}
