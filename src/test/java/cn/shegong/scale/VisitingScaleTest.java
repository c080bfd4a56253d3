package cn.shegong.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.Books;
import cn.shegong.count.Period;
import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.RateService;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.plan.VisitingClock;
import cn.shegong.policy.PolicyService;
import cn.shegong.report.PeriodReportService;
import cn.shegong.roster.RosterCounting;
import cn.shegong.roster.RosterLists;
import cn.shegong.settings.SettingsService;
import cn.shegong.visit.VisitCounting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The visiting clock and the year's report in the largest township with 300,000 visits, beside bare queries in the same
 * run: {@code mvn -q test -Pbenchmark -Dtest=VisitingScaleTest} prints the tables.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitingScaleTest {
    private static final int RUNS = 15;
    private static final int MOST_SCANS = 10;

    @TempDir
    static Path folder;

    private BigTownship township;
    private ManyVisits visits;
    private double scan;

    @BeforeAll
    void settle() {
        township = new BigTownship(folder);
        visits = new ManyVisits(township);
        visits.write();
        assertThat(visits.count()).isGreaterThan(6 * BigTownship.PERSONS);
    }

    @AfterAll
    void leave() {
        township.close();
    }

    interface ScanMapper {
        @Select("select count(*) from visit where problems like '%没有的事%'")
        int scan();
    }

    @Test
    void thePlanOfTheWholeStationIsWorkedOutInAFewScans() {
        var database = township.database;
        var policies = new PolicyService(database);
        var calls = new CallService(database, policies);
        var clock = new VisitingClock(
                database,
                new RuleService(database),
                calls,
                new DutyService(database),
                day -> Map.of(),
                UrgentVisits.NONE);
        var rates = new RateService(database, policies);
        var scanning = database.mapper(ScanMapper.class);
        System.out.printf("| %s | %s | %s |%n", "做什么", "一半快于（毫秒）", "是一次走访表扫描的几倍");
        System.out.println("|---|---|---|");
        scan = half(scanning::scan);
        row("走访表扫描一次（" + visits.count() + " 次走访）", scan);
        int due = clock.all().size();
        double all = half(clock::all);
        row("全站的探访计划（" + due + " 户）", all);
        row("一户的探访计划", half(() -> clock.ofHousehold(visits.household())));
        row("上个月的月探访率", half(() -> rates.rates(YearMonth.from(BigTownship.TODAY).minusMonths(1))));
        row("没人去过的突发情况", half(calls::open));
        row("一年的突发情况", half(() -> calls.since(BigTownship.TODAY.minusYears(1))));
        assertThat(due).isGreaterThan(BigTownship.PERSONS / 20);
        assertThat(all / scan).isLessThan(MOST_SCANS);
    }

    interface BareMapper {
        @Select("select v.catalogue_code, count(*), count(distinct v.household_id) from visit v"
                + " where v.state = 'ACTIVE' and v.miss_reason is null and v.visited_at >= date '2026-01-01'"
                + " group by v.catalogue_code")
        List<Map<String, Object>> visits();

        @Select("select v.catalogue_code, count(*), count(distinct p.person_id) from visit v"
                + " join visit_person p on p.visit_id = v.id and p.met"
                + " where v.state = 'ACTIVE' and v.miss_reason is null and v.visited_at >= date '2026-01-01'"
                + " group by v.catalogue_code")
        List<Map<String, Object>> served();

        @Select("select e.category, count(distinct m.person_id) from roster_member m"
                + " join roster_entry e on e.id = m.entry_id"
                + " where m.started_on <= #{day} and (m.ended_on is null or m.ended_on > #{day}) group by e.category")
        List<Map<String, Object>> rosters(LocalDate day);
    }

    @Test
    void theYearIsReportedByNameInSoManyTimesTheBareCounts() {
        var database = township.database;
        var lists = new RosterLists(database);
        var reports = new PeriodReportService(
                database,
                new SettingsService(database),
                Catalogue.load(),
                new Books(
                        database,
                        List.of(new RosterCounting(database, lists), new VisitCounting(township.visits)),
                        id -> Optional.empty()),
                lists,
                List::of);
        var bare = database.mapper(BareMapper.class);
        var year = Period.read("2026").orElseThrow();
        double floor = half(
                3,
                () -> List.of(
                        bare.visits(),
                        bare.served(),
                        bare.rosters(LocalDate.of(2025, 12, 31)),
                        bare.rosters(BigTownship.TODAY)));
        var report = reports.report(year);
        double whole = half(3, () -> reports.report(year));
        System.out.printf("| %s | %s | %s |%n", "做什么", "一半快于（毫秒）", "是只数个数的几倍");
        System.out.println("|---|---|---|");
        System.out.printf("| 只数个数的四条查询 | %.0f | 1 |%n", floor);
        System.out.printf(
                "| 年报：走访 %d 户次，在册 %d 户，逐名 | %.0f | %.1f |%n",
                report.total().visits().value(), report.onRoster().value(), whole, whole / floor);
        assertThat(report.total().visits().value()).isGreaterThan(BigTownship.PERSONS);
    }

    private void row(String what, double half) {
        System.out.printf("| %s | %.1f | %.2f |%n", what, half, half / scan);
    }

    /** Half of the runs are faster, in milliseconds. */
    private static double half(Supplier<?> deed) {
        return half(RUNS, deed);
    }

    private static double half(int runs, Supplier<?> deed) {
        for (int i = 0; i < runs; i++) {
            deed.get();
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            deed.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
