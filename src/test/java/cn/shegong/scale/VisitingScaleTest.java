package cn.shegong.scale;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.plan.CallService;
import cn.shegong.plan.DutyService;
import cn.shegong.plan.RateService;
import cn.shegong.plan.RuleService;
import cn.shegong.plan.UrgentVisits;
import cn.shegong.plan.VisitingClock;
import cn.shegong.policy.PolicyService;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The visiting clock in the largest township with 300,000 visits, beside a scan of the table of visits in the same run:
 * {@code mvn -q test -Pbenchmark -Dtest=VisitingScaleTest} prints the table.
 */
@Tag("benchmark")
class VisitingScaleTest {
    private static final int RUNS = 15;
    private static final int MOST_SCANS = 10;

    @TempDir
    Path folder;

    private double scan;

    interface ScanMapper {
        @Select("select count(*) from visit where problems like '%没有的事%'")
        int scan();
    }

    @Test
    void thePlanOfTheWholeStationIsWorkedOutInAFewScans() {
        try (var township = new BigTownship(folder)) {
            var visits = new ManyVisits(township);
            visits.write();
            assertThat(visits.count()).isGreaterThan(6 * BigTownship.PERSONS);
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
            row(
                    "上个月的月探访率",
                    half(() -> rates.rates(YearMonth.from(BigTownship.TODAY).minusMonths(1))));
            row("没人去过的突发情况", half(calls::open));
            row("一年的突发情况", half(() -> calls.since(BigTownship.TODAY.minusYears(1))));
            assertThat(due).isGreaterThan(BigTownship.PERSONS / 20);
            assertThat(all / scan).isLessThan(MOST_SCANS);
        }
    }

    private void row(String what, double half) {
        System.out.printf("| %s | %.1f | %.2f |%n", what, half, half / scan);
    }

    /** Half of the runs are faster, in milliseconds. */
    private static double half(Supplier<?> deed) {
        for (int i = 0; i < RUNS; i++) {
            deed.get();
        }
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            deed.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
