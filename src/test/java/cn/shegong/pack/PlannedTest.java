package cn.shegong.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.plan.CallDraft;
import cn.shegong.plan.PlanStation;
import cn.shegong.plan.When;
import cn.shegong.roster.Category;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack has those whom the visiting plan wants to be visited, and says why. */
class PlannedTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @TempDir
    Path temp;

    private PlanStation station;
    private long monthly;
    private long quarterly;

    @BeforeEach
    void open() {
        station = new PlanStation(temp);
        monthly = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        quarterly = station.household(station.chaoyang, 1, "郑德山", 1970);
        station.on(Category.LIVING_ALONE, station.head(monthly), SEPTEMBER);
        station.dibao(quarterly, SEPTEMBER);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Map<Long, String> reasons(When until, String day) {
        station.day(day);
        var all = Stream.of(quarterly, monthly)
                .map(id -> new PackHousehold(id, "", "", "朝阳村", "", "", null))
                .toList();
        return new Planned(station.visiting, until).reasons(all, LocalDate.parse(day));
    }

    @Test
    void saysUntilWhenOrSinceWhenEachIsDueAndByWhichRule() {
        assertThat(reasons(When.WEEK, "2026-09-03")).isEmpty();
        assertThat(reasons(When.MONTH, "2026-09-03")).isEqualTo(Map.of(monthly, "9月30日前，吴淑芬：特殊困难老年人 每月"));
        assertThat(reasons(When.MONTH, "2026-10-02")).containsEntry(monthly, "逾期 2 天，吴淑芬：特殊困难老年人 每月");
    }

    @Test
    void whereSomethingHappenedComesFirstWhateverTheWay() {
        station.day("2026-12-02");
        station.calls.record(
                station.li,
                new CallDraft(monthly, null, LocalDate.of(2026, 12, 2).atTime(8, 0), "村支书老刘", "摔伤，送镇卫生院"));
        var reasons = reasons(When.MONTH, "2026-12-02");
        assertThat(reasons.keySet()).containsExactly(monthly, quarterly);
        assertThat(reasons).containsEntry(monthly, "突发情况：摔伤，送镇卫生院");
    }

    @Test
    void whoWasVisitedInTimeIsLeftOut() {
        station.visit(monthly, "2026-09-02", VisitWay.HOME, station.head(monthly));
        assertThat(reasons(When.MONTH, "2026-09-03")).isEmpty();
    }

    @Test
    void keepsToTheHouseholdsOfTheChosenVillages() {
        station.day("2026-10-02");
        assertThat(new Planned(station.visiting, When.MONTH).reasons(List.of(), LocalDate.of(2026, 10, 2)))
                .isEmpty();
        assertThat(new Planned(station.visiting, When.MONTH).words()).isEqualTo("突发、逾期和本月到期的户");
    }
}
