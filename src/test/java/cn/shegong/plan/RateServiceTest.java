package cn.shegong.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.plan.RateLine.Figure;
import cn.shegong.roster.Category;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitWay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateServiceTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path temp;

    private PlanStation station;
    private long wu;
    private long qian;
    private long zhou;

    /** 吴 is on two of the six rosters, 钱 on one, 周's household has 低保. */
    @BeforeEach
    void open() {
        station = new PlanStation(temp);
        wu = station.household(station.chaoyang, 2, "吴淑芬", 1950);
        qian = station.household(station.dongfeng, 1, "钱多", 1948);
        zhou = station.household(station.chaoyang, 1, "周大明", 1975);
        station.on(Category.LIVING_ALONE, station.head(wu), SEPTEMBER);
        station.on(Category.DISABLED_ELDER, station.head(wu), SEPTEMBER);
        station.on(Category.EMPTY_NEST, station.head(qian), SEPTEMBER);
        station.dibao(zhou, SEPTEMBER);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private RateLine line(YearMonth month, String label) {
        return station.rates.rates(month).stream()
                .filter(line -> line.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String label, Figure figure) {
        return line(OCTOBER, label).list(figure).stream().map(RateEntry::name).toList();
    }

    @Test
    void eachFigureIsItsList() {
        station.visit(wu, "2026-10-08", VisitWay.PHONE, station.head(wu));
        station.visit(zhou, "2026-10-09", VisitWay.NEIGHBOUR);
        station.miss(qian, "2026-10-10", MissReason.NOBODY_HOME);
        station.day("2026-11-02");
        assertThat(names("特殊困难老年人", Figure.SHOULD)).containsExactly("钱多", "吴淑芬");
        assertThat(names("特殊困难老年人", Figure.VISITED)).containsExactly("吴淑芬");
        assertThat(names("特殊困难老年人", Figure.IN_PERSON)).isEmpty();
        assertThat(names("特殊困难老年人", Figure.MISSING)).containsExactly("钱多");
        assertThat(line(OCTOBER, "特殊困难老年人").rate()).isEqualTo("50%");
        assertThat(names("独居", Figure.VISITED)).containsExactly("吴淑芬");
        assertThat(names("失能", Figure.VISITED)).containsExactly("吴淑芬");
        assertThat(line(OCTOBER, "低保").unit()).isEqualTo("户");
        assertThat(names("低保", Figure.VISITED)).containsExactly("周大明");
    }

    @Test
    void countsWhoWasOnTheRosterThroughTheWholeMonth() {
        var entry = station.rosters.entriesOfPerson(station.head(qian)).get(0);
        station.day("2026-10-20");
        station.rosters.end(station.wang, entry.id(), LocalDate.of(2026, 10, 20), "与子女同住");
        long late = station.household(station.chaoyang, 1, "关淑琴", 1950);
        station.on(Category.LIVING_ALONE, station.head(late), LocalDate.of(2026, 10, 2));
        station.day("2026-11-30");
        assertThat(names("特殊困难老年人", Figure.SHOULD)).containsExactly("吴淑芬");
        assertThat(line(YearMonth.of(2026, 9), "空巢").list(Figure.SHOULD)).hasSize(1);
        assertThat(line(YearMonth.of(2026, 11), "独居").list(Figure.SHOULD))
                .extracting(RateEntry::name)
                .containsExactly("关淑琴", "吴淑芬");
    }

    @Test
    void oneVillageHasOnlyItsOwn() {
        station.day("2026-10-12");
        var six = line(OCTOBER, "特殊困难老年人").of(station.chaoyang.id());
        assertThat(six.entries()).extracting(RateEntry::name).containsExactly("吴淑芬");
        assertThat(line(OCTOBER, "空巢").of(station.chaoyang.id()).entries()).isEmpty();
    }

    @Test
    void aVisitOfAnotherMonthDoesNotCount() {
        station.visit(wu, "2026-09-30", VisitWay.HOME, station.head(wu));
        station.visit(wu, "2026-11-01", VisitWay.HOME, station.head(wu));
        assertThat(names("独居", Figure.VISITED)).isEmpty();
        assertThat(line(YearMonth.of(2026, 9), "独居").rate()).isEqualTo("100%");
    }

    @Test
    void theRateIsCutSoThatAHundredSaysThatNobodyIsMissing() {
        var home = new Home(1, "", "", "", null, "", null, "");
        var met = new RateEntry(1L, home, "", SEPTEMBER, null);
        var missing = new RateEntry(2L, home, "", null, null);
        assertThat(new RateLine("独居", "人", List.of(met, met, missing)).rate()).isEqualTo("66.6%");
        assertThat(new RateLine("独居", "人", List.of()).rate()).isEmpty();
    }

    @Test
    void aMonthThatHasNotBegunHasNoRates() {
        assertThat(station.rates.rates(YearMonth.of(2027, 1))).isEmpty();
    }

    @Test
    void writesTheListsAsWorkbookAndOnPaper() {
        station.day("2026-10-10");
        var due = station.lists.due(station.visiting.all(), "全部");
        var fonts = new Fonts();
        station.lists.write(station.wang, due, fonts, temp.resolve("待访.pdf"), Progress.NONE);
        station.lists.write(station.wang, due, fonts, temp.resolve("待访.xlsx"), Progress.NONE);
        var rates = station.lists.rates(OCTOBER, station.rates.rates(OCTOBER), "");
        station.lists.write(station.wang, rates, fonts, temp.resolve("率.pdf"), Progress.NONE);
        var names = station.lists.names(OCTOBER, line(OCTOBER, "独居"), Figure.MISSING, "朝阳村");
        station.lists.write(station.wang, names, fonts, temp.resolve("未访.xlsx"), Progress.NONE);
        assertThat(names.name()).contains("朝阳村2026年10月未访名单");
        assertThat(names.size()).isEqualTo(1);
        assertThat(temp.resolve("未访.xlsx")).isNotEmptyFile();
        assertThat(due.size()).isEqualTo(3);
        assertThat(temp.resolve("待访.pdf")).isNotEmptyFile();
        assertThat(temp.resolve("待访.xlsx")).isNotEmptyFile();
        assertThat(temp.resolve("率.pdf")).isNotEmptyFile();
    }
}
