package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.shegong.fact.FactService.Subject;
import cn.shegong.roster.Category;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitingClockTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Every WEEKLY = new Every(1, Every.Unit.WEEK);
    private static final Every MONTHLY = new Every(1, Every.Unit.MONTH);

    @TempDir
    Path temp;

    private PlanStation station;
    private long home;
    private long old;

    /** 吴淑芬 was born in 1950 and lives alone; her household is in 朝阳村 2组. */
    @BeforeEach
    void open() {
        station = new PlanStation(temp);
        home = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        old = station.head(home);
    }

    @AfterEach
    void close() {
        station.close();
    }

    /** For the whole of a large station the newest visits are read in one go, and older ones only of the others. */
    @Test
    void theLastVisitsAreTheSameForFewAndForMany() {
        long old = station.household(station.chaoyang, 1, "关淑琴", 1950);
        long rung = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        long asked = station.household(station.dongfeng, 1, "钱多", 1950);
        station.visit(old, "2026-09-03", VisitWay.HOME, station.head(old));
        station.visit(rung, "2026-09-04", VisitWay.HOME, station.head(rung));
        station.visit(rung, "2027-02-20", VisitWay.PHONE, station.head(rung));
        station.visit(asked, "2027-02-21", VisitWay.NEIGHBOUR);
        var mapper = station.database.mapper(ClockMapper.class);
        var before = LocalDate.of(2027, 3, 1).atStartOfDay();
        var persons = Stream.of(old, rung, asked).map(station::head).toList();
        var homes = List.of(old, rung, asked);
        var few = LastVisits.read(mapper, before, persons, homes);
        var nobody = LongStream.range(0, 600).boxed();
        var many = LastVisits.read(
                mapper, before, Stream.concat(persons.stream(), nobody).toList(), homes);
        assertThat(many).isEqualTo(few);
        assertThat(few.persons().get(station.head(rung)).inPerson()).isEqualTo("2026-09-04T08:00:00");
        assertThat(few.persons()).doesNotContainKey(station.head(asked));
        assertThat(few.households()).hasSize(3);
    }

    @Test
    void whereSomethingHappenedStandsFirstTheEarliestOnTop() {
        long first = station.household(station.dongfeng, 1, "钱多", 1950);
        station.on(Category.LIVING_ALONE, station.head(first), PlanStation.BEGINS);
        long last = station.household(station.chaoyang, 3, "孙喜", 1950);
        long middle = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        station.day("2026-09-10");
        var now = LocalDate.of(2026, 9, 10).atTime(8, 0);
        station.calls.record(station.li, new CallDraft(middle, null, now, "村支书", "烟囱倒烟"));
        station.calls.record(station.li, new CallDraft(last, null, now.minusHours(3), "邻居", "摔伤"));
        assertThat(station.visiting.all())
                .extracting(due -> due.home().headName())
                .containsExactly("孙喜", "吴淑芬", "钱多");
    }

    @Test
    void anUrgentVisitWithoutAResultHeadsTheListAlsoWhereNoRuleAsksForAVisit() {
        long quiet = station.household(station.dongfeng, 2, "白雪", 1980);
        var found = LocalDateTime.of(2026, 9, 3, 10, 0);
        station.urgent.add(new UrgentVisits.UrgentVisit(quiet, found, "孩子身上有伤"));
        var first = station.visiting.all().get(0);
        assertThat(first.home().headName()).isEqualTo("白雪");
        assertThat(first.pressing()).isTrue();
        assertThat(first.pressure()).isEqualTo("孩子身上有伤");
        assertThat(first.reason()).isEqualTo("紧急走访没有办结");
        assertThat(When.CALL.holds(first, found.toLocalDate())).isFalse();
    }

    @Test
    void aMonthlyRuleIsKeptByOneVisitInEachMonth() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        assertThat(station.due(home).dueBy()).isEqualTo("2026-09-30");
        station.visit(home, "2026-09-03", VisitWay.HOME, old);
        assertThat(station.due(home).dueBy()).isEqualTo("2026-10-31");
        station.day("2026-10-31");
        assertThat(station.names(When.TODAY)).containsExactly("吴淑芬");
        assertThat(station.due(home).overdue(LocalDate.of(2026, 10, 31))).isFalse();
        station.day("2026-11-01");
        assertThat(station.names(When.OVERDUE)).containsExactly("吴淑芬");
        assertThat(station.due(home).late(LocalDate.of(2026, 11, 1))).isEqualTo(1);
        station.visit(home, "2026-11-02", VisitWay.HOME, old);
        assertThat(station.due(home).dueBy()).isEqualTo("2026-12-31");
    }

    @Test
    void whoComesOnTheRosterWithinAMonthIsDueInTheFirstWholeOne() {
        station.day("2026-09-15");
        station.on(Category.LIVING_ALONE, old, LocalDate.of(2026, 9, 2));
        assertThat(station.due(home).dueBy()).isEqualTo("2026-10-31");
    }

    @Test
    void whatTheStationLearnsLateIsNotOverdueAtOnce() {
        station.day("2026-11-10");
        station.on(Category.LIVING_ALONE, old, LocalDate.of(2024, 1, 1));
        assertThat(station.due(home).dueBy()).isEqualTo("2026-12-31");
    }

    @Test
    void aGrantThatIsRenewedGoesOnWithoutGrace() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        var entry = station.rosters.entriesOfPerson(old).get(0);
        station.day("2026-10-20");
        station.rosters.end(station.wang, entry.id(), LocalDate.of(2026, 10, 20), "不再独居");
        station.on(Category.LIVING_ALONE, old, LocalDate.of(2026, 10, 20));
        assertThat(station.due(home).dueBy()).isEqualTo("2026-09-30");
    }

    @Test
    void theStrictestRuleComesFirstAndSaysWhy() {
        long aged = station.household(station.chaoyang, 1, "郑玉兰", 1940);
        station.on(Category.LIVING_ALONE, station.head(aged), SEPTEMBER);
        station.dibao(aged, SEPTEMBER);
        station.visit(aged, "2026-09-01", VisitWay.HOME, station.head(aged));
        station.day("2026-09-09");
        var due = station.due(aged);
        assertThat(due.dueBy()).isEqualTo("2026-09-13");
        assertThat(due.reason()).isEqualTo("郑玉兰：高龄独居、空巢、留守 每周");
        assertThat(due.demands())
                .extracting(Demand::words)
                .containsExactly("郑玉兰：高龄独居、空巢、留守 每周", "郑玉兰：特殊困难老年人 每月", "郑玉兰：其他在册对象 每季度", "其他在册对象 每季度");
    }

    @Test
    void whoTurnsEightyIsUnderTheWeeklyRuleFromTheFirstWholeWeek() {
        long turning = station.household(station.chaoyang, 1, "关淑琴", 1946);
        station.on(Category.LIVING_ALONE, station.head(turning), LocalDate.of(2026, 1, 1));
        assertThat(station.due(turning).reason()).contains("高龄");
        long younger = station.household(station.chaoyang, 1, "关小琴", 1947);
        station.on(Category.LIVING_ALONE, station.head(younger), LocalDate.of(2026, 1, 1));
        assertThat(station.due(younger).reason()).contains("特殊困难老年人");
    }

    @Test
    void aTelephoneCallCountsOnlyWhereTheRuleAllowsItAndANeighbourOnlyForTheHousehold() {
        long aged = station.household(station.chaoyang, 1, "郑玉兰", 1940);
        long person = station.head(aged);
        station.on(Category.LIVING_ALONE, person, SEPTEMBER);
        station.visit(aged, "2026-09-08", VisitWay.PHONE, person);
        assertThat(station.due(aged).demands())
                .extracting(Demand::dueBy)
                .containsExactly(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 12, 31));

        station.dibao(home, SEPTEMBER);
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.visit(home, "2026-10-05", VisitWay.NEIGHBOUR);
        assertThat(station.due(home).demands())
                .extracting(d -> d.personId() == null, Demand::dueBy)
                .contains(tuple(true, LocalDate.of(2027, 3, 31)), tuple(false, LocalDate.of(2026, 10, 31)));
    }

    @Test
    void thePersonHasToBeMetAndAnyoneOfTheHouseholdOnlyForTheHousehold() {
        long son = station.member(home, "吴小军", 1975);
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.dibao(home, SEPTEMBER);
        station.day("2026-10-01");
        station.visit(home, "2026-10-05", VisitWay.HOME, son);
        assertThat(station.due(home).reason()).isEqualTo("吴淑芬：特殊困难老年人 每月");
        assertThat(station.due(home).dueBy()).isEqualTo("2026-09-30");
        assertThat(station.due(home).demands().stream()
                        .filter(d -> d.personId() == null)
                        .map(Demand::dueBy))
                .containsExactly(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aColleaguesVisitCountsAndAnAttemptOnlyStandsBesideTheName() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.visit(station.li, home, LocalDate.of(2026, 9, 20).atTime(8, 0), VisitWay.HOME, old);
        assertThat(station.due(home).dueBy()).isEqualTo("2026-10-31");
        station.miss(home, "2026-10-30", MissReason.AWAY);
        station.day("2026-11-03");
        assertThat(station.due(home).late(LocalDate.of(2026, 11, 3))).isEqualTo(3);
        assertThat(station.due(home).attempt().words()).isEqualTo("10月30日 住院或外出");
        station.visit(home, "2026-11-04", VisitWay.HOME, old);
        assertThat(station.due(home).attempt()).isNull();
    }

    @Test
    void aVisitThatIsMadeVoidNoLongerCounts() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.day("2026-09-05");
        var visit = station.visits.record(
                station.wang,
                VisitSamples.to(home)
                        .at(LocalDate.of(2026, 9, 4).atTime(8, 0))
                        .met(old)
                        .by(station.wang.id())
                        .visit());
        assertThat(station.due(home).dueBy()).isEqualTo("2026-10-31");
        station.visits.voidVisit(station.wang, visit.id(), "录错了户");
        assertThat(station.due(home).dueBy()).isEqualTo("2026-09-30");
    }

    @Test
    void whoDiesMovesAwayOrLeavesTheRosterIsOwedNothing() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        long second = station.household(station.dongfeng, 1, "孙志国", 1940);
        station.on(Category.LIVING_ALONE, station.head(second), SEPTEMBER);
        station.day("2026-10-10");
        assertThat(station.names(When.OVERDUE)).containsExactly("孙志国", "吴淑芬");
        var dead = station.residents.person(station.head(second)).orElseThrow();
        station.residents.correct(station.wang, dead.with(p -> p.diedOn = LocalDate.of(2026, 10, 9)));
        assertThat(station.names(When.OVERDUE)).containsExactly("吴淑芬");
        var gone = station.residents.person(old).orElseThrow();
        station.residents.correct(station.wang, gone.with(p -> p.movedOutOn = LocalDate.of(2026, 10, 10)));
        assertThat(station.visiting.all()).isEmpty();
    }

    @Test
    void whoLivesInAnInstitutionIsNotVisitedAtHome() {
        station.on(Category.TEKUN, old, SEPTEMBER);
        assertThat(station.due(home).reason()).isEqualTo("吴淑芬：分散供养特困 每月");
        station.facts.set(station.wang, Subject.person(old), Map.of("supply_form", "集中供养"), null);
        assertThat(station.visiting.all()).isEmpty();
    }

    @Test
    void aLevelOfRiskDemandsMoreThanTheRosterAlone() {
        long child = station.member(home, "吴小宝", 2016);
        station.on(Category.LEFT_BEHIND_CHILD, child, SEPTEMBER);
        assertThat(station.due(home).reason()).isEqualTo("吴小宝：其他在册对象 每季度");
        station.levels.put(child, RiskLevel.MIDDLE);
        assertThat(station.due(home).reason()).isEqualTo("吴小宝：中风险儿童 每月");
        station.levels.put(child, RiskLevel.HIGH);
        assertThat(station.due(home).reason()).isEqualTo("吴小宝：高风险儿童 每周");
    }

    @Test
    void aDayIsJudgedByTheRuleOfThatDay() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.day("2026-10-01");
        station.rules.set(station.wang, "elder_special", station.draft("elder_special", WEEKLY, true, "2026-11-01"));
        station.day("2026-11-20");
        assertThat(dueBy(LocalDate.of(2026, 10, 20))).isEqualTo("2026-09-30");
        // Since a Sunday: the first whole week begins on Monday.
        assertThat(dueBy(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-08");
        station.rules.set(station.wang, "elder_special", station.draft("elder_special", MONTHLY, false, "2026-11-15"));
        assertThat(station.due(home).reason()).isEqualTo("吴淑芬：其他在册对象 每季度");
    }

    private LocalDate dueBy(LocalDate day) {
        return station.visiting.all(day).get(0).dueBy();
    }

    @Test
    void aRuleOfTheStationsOwnConcernsOneGradeOfOneRoster() {
        station.on(Category.AGED, old, SEPTEMBER);
        station.rules.add(
                station.wang,
                new RuleDraft(
                        "重点高龄",
                        List.of(Category.AGED),
                        "",
                        "重点",
                        null,
                        "2",
                        Every.Unit.WEEK,
                        true,
                        true,
                        SEPTEMBER,
                        "本站自定"));
        assertThat(station.due(home).reason()).isEqualTo("吴淑芬：其他在册对象 每季度");
        var entry = station.rosters.entriesOfPerson(old).get(0);
        station.rosters.correct(station.wang, entry.with(e -> e.grade = "重点"));
        assertThat(station.due(home).reason()).isEqualTo("吴淑芬：重点高龄 每2周");
    }

    @Test
    void theListFollowsTheRouteAndCountsByTime() {
        long first = station.household(station.dongfeng, 2, "钱多", 1950);
        long second = station.household(station.dongfeng, 1, "周大明", 1950);
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.on(Category.LIVING_ALONE, station.head(first), SEPTEMBER);
        station.on(Category.EMPTY_NEST, station.head(second), SEPTEMBER);
        station.visit(second, "2026-09-20", VisitWay.HOME, station.head(second));
        station.day("2026-10-30");
        assertThat(station.names(When.OVERDUE)).containsExactly("钱多", "吴淑芬");
        assertThat(station.names(When.WEEK)).containsExactly("周大明");
        station.day("2026-10-31");
        assertThat(station.counts())
                .containsEntry(When.TODAY, 1)
                .containsEntry(When.WEEK, 1)
                .containsEntry(When.MONTH, 1)
                .containsEntry(When.CALL, 0);
    }

    @Test
    void oneHouseholdIsToldAsItStandsInTheList() {
        station.on(Category.LIVING_ALONE, old, SEPTEMBER);
        station.dibao(home, SEPTEMBER);
        station.day("2026-10-10");
        assertThat(station.visiting.ofHousehold(home)).isEqualTo(station.visiting.all());
    }
}
