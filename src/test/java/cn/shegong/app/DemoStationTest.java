package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.closing.Finding;
import cn.shegong.closing.MonthBook;
import cn.shegong.count.Figure;
import cn.shegong.count.Period;
import cn.shegong.demo.Town;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.doubles.Reason;
import cn.shegong.report.PeriodFiles;
import cn.shegong.report.PeriodReport;
import cn.shegong.roster.Category;
import cn.shegong.store.StationStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo year, counted once by the report and once more, otherwise, from the invented township itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    static Path temp;

    private final Town town = Town.asOf(DAY);
    private StationStore store;
    private Station station;

    @BeforeAll
    void make() {
        var zone = ZoneId.systemDefault();
        var clock = Clock.fixed(DAY.atTime(16, 45).atZone(zone).toInstant(), zone);
        var folder = new DataFolder(temp.resolve("演示"));
        DemoStation.makeIfMissing(folder, clock, Progress.NONE);
        store = StationStore.take(folder, clock);
        var opened = store.open(1, DemoStation.PASSWORD.toCharArray());
        station = new Station(opened.database(), opened.keys(), clock);
    }

    @AfterAll
    void close() {
        station.close();
        store.close();
    }

    @Test
    void isMarkedAsDemo() {
        assertThat(store.demo()).isTrue();
        assertThat(station.demo()).isTrue();
        assertThat(station.reports.report(YearMonth.of(2026, 10)).demo()).isTrue();
    }

    @Test
    void hasSomePeopleTwice() {
        assertThat(station.doubles.pairs())
                .flatExtracting(pair -> pair.likeness().reasons())
                .contains(Reason.NUMBER_ONE_OFF, Reason.NUMBER_ONE_SIDE, Reason.NAME_SOUND);
    }

    @Test
    void countsEveryMonthAsTheTownWasLived() {
        for (var month = YearMonth.of(2025, 12); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var report = station.reports.report(month);
            var lived = visits(month);
            assertThat(report.total().visits().value()).as("户次 %s", month).isEqualTo(lived.size());
            assertThat(report.total().served().value())
                    .as("人次 %s", month)
                    .isEqualTo(lived.stream().mapToInt(v -> v.met().size()).sum());
            assertThat(report.total().households().value())
                    .as("户 %s", month)
                    .isEqualTo(
                            distinct(lived.stream().map(Town.Visit::household).toList()));
            assertThat(report.total().persons().value())
                    .as("人 %s", month)
                    .isEqualTo(distinct(
                            lived.stream().flatMap(v -> v.met().stream()).toList()));
            assertThat(report.attempts().value()).as("未见到 %s", month).isEqualTo(failed(month));
            assertThat(report.enteredLate().value()).as("补录 %s", month).isZero();
        }
    }

    @Test
    void theItemsAddUpToTheTotalOfVisits() {
        var report = station.reports.report(YearMonth.of(2026, 9));
        assertThat(report.items().stream().mapToInt(i -> i.visits().value()).sum())
                .isEqualTo(report.total().visits().value());
        assertThat(report.villages().stream().mapToInt(v -> v.visits().value()).sum())
                .isEqualTo(report.total().visits().value());
        assertThat(report.villages().stream()
                        .mapToInt(v -> v.onRoster().value())
                        .sum())
                .isEqualTo(report.onRoster().value());
    }

    @Test
    void rollsTheDibaoRosterForwardFromMonthToMonth() {
        Set<String> before = null;
        for (var month = YearMonth.of(2025, 12); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var roll = dibao(station.reports.report(month)).households();
            assertThat(roll.ties()).isTrue();
            assertThat(roll.closing().value()).as("期末 %s", month).isEqualTo(onDibao(month.atEndOfMonth()));
            assertThat(roll.opening().value())
                    .as("期初 %s", month)
                    .isEqualTo(onDibao(month.atDay(1).minusDays(1)));
            if (before != null) {
                assertThat(keys(roll.opening())).isEqualTo(before);
            }
            before = keys(roll.closing());
        }
    }

    @Test
    void whoWasNotVisitedIsOnARosterAndInNoVisit() {
        var report = station.reports.report(YearMonth.of(2026, 10));
        var visited = householdsOf(report.total().visits());
        assertThat(report.notVisited().lines())
                .extracting(line -> line.row().householdId())
                .doesNotContainAnyElementsOf(visited);
        assertThat(report.onRoster().lines()).containsAll(report.notVisited().lines());
        long reached = report.onRoster().lines().stream()
                .filter(n -> visited.contains(n.row().householdId()))
                .count();
        assertThat(report.notVisited().value() + reached)
                .isEqualTo(report.onRoster().value());
    }

    @Test
    void countsWhoWasNotVisitedAsTheTownWasLived() {
        for (var month = YearMonth.of(2025, 12); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var last = month.atEndOfMonth();
            var onRoster = town.aid().stream()
                    .filter(s -> s.isOn(last))
                    .map(Town.AidSpell::household)
                    .collect(Collectors.toSet());
            var report = station.reports.report(month);
            assertThat(report.onRoster().value()).as("在册 %s", month).isEqualTo(onRoster.size());
            visits(month).forEach(v -> onRoster.remove(v.household()));
            assertThat(report.notVisited().value()).as("未走访 %s", month).isEqualTo(onRoster.size());
        }
    }

    @Test
    void everyMonthOfTheYearClosesAndOpensAsTheOneBeforeClosed() {
        var head = station.admit(1);
        var before = new HashMap<YearMonth, MonthBook>();
        reopenAll(head);
        months().forEach(month -> before.put(month, station.books.month(month)));
        for (var month : months().toList()) {
            assertThat(station.monthCheck.of(month)).as("核对 %s", month).noneMatch(Finding::blocks);
            station.closings.close(head, month, "");
        }
        for (var month : months().toList()) {
            var kept = station.books.month(month);
            assertThat(kept.closed()).isTrue();
            for (var indicator : station.books.indicators()) {
                assertThat(kept.lines(indicator))
                        .as("%s %s", indicator.code(), month)
                        .isEqualTo(before.get(month).lines(indicator));
            }
            for (var roster : station.reports.report(month).rosters()) {
                assertThat(roster.households().ties()).isTrue();
                assertThat(roster.persons().ties()).isTrue();
            }
        }
        theYearIsTheSumOfItsMonths();
    }

    private void reopenAll(Actor head) {
        for (var last = station.closings.last(); last.isPresent(); last = station.closings.last()) {
            station.closings.reopen(head, last.get(), "从头再封一次");
        }
    }

    private void theYearIsTheSumOfItsMonths() {
        var year = station.reports.report(Period.read("2026").orElseThrow());
        var lived = town.visits().stream()
                .filter(v -> v.day().getYear() == 2026 && v.missReason().isEmpty())
                .toList();
        assertThat(year.total().visits().value()).isEqualTo(lived.size());
        assertThat(year.total().served().value())
                .isEqualTo(lived.stream().mapToInt(v -> v.met().size()).sum());
        assertThat(year.total().households().value())
                .isEqualTo(distinct(lived.stream().map(Town.Visit::household).toList()));
        assertThat(year.total().persons().value())
                .isEqualTo(
                        distinct(lived.stream().flatMap(v -> v.met().stream()).toList()));
        var dibao = dibao(year).households();
        assertThat(dibao.opening().value()).isEqualTo(onDibao(LocalDate.of(2025, 12, 31)));
        assertThat(dibao.closing().value()).isEqualTo(onDibao(DAY));
    }

    private static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.of(2025, 12), m -> m.plusMonths(1)).limit(12);
    }

    @Test
    void writesTheSameFiguresIntoPdfAndExcel() throws Exception {
        var report = station.reports.report(YearMonth.of(2026, 10));
        var folder = Files.createDirectories(temp.resolve("报表"));
        var files = PeriodFiles.write(report, new Fonts(), folder, Progress.NONE);
        try (var pdf = Loader.loadPDF(files.get(0).toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("2026年10月工作月报")
                    .contains("本月走访" + report.total().visits().value() + "户次")
                    .contains("未走访家庭名单")
                    .contains(report.notVisited().lines().get(0).row().name());
        }
        try (var book = WorkbookFactory.create(files.get(1).toFile(), null, true)) {
            assertThat(book.getSheet("未走访名单").getLastRowNum())
                    .isGreaterThanOrEqualTo(report.notVisited().value());
            var total = book.getSheet("汇总");
            var numbers = new HashSet<Double>();
            total.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                }
            }));
            assertThat(numbers).contains((double) report.total().visits().value(), (double)
                    report.total().served().value());
        }
    }

    private List<Town.Visit> visits(YearMonth month) {
        return town.visits().stream()
                .filter(v ->
                        YearMonth.from(v.day()).equals(month) && v.missReason().isEmpty())
                .toList();
    }

    private int failed(YearMonth month) {
        return (int) town.visits().stream()
                .filter(v ->
                        YearMonth.from(v.day()).equals(month) && !v.missReason().isEmpty())
                .count();
    }

    private int onDibao(LocalDate day) {
        return distinct(town.aid().stream()
                .filter(s -> s.category().equals("低保") && s.isOn(day))
                .map(Town.AidSpell::household)
                .toList());
    }

    private static cn.shegong.report.RosterFigures dibao(PeriodReport report) {
        return report.rosters().stream()
                .filter(r -> r.category().equals(Category.DIBAO))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> keys(Figure figure) {
        return figure.lines().stream()
                .map(n -> String.valueOf(n.row().householdId()))
                .collect(Collectors.toSet());
    }

    private static Set<Long> householdsOf(Figure figure) {
        return figure.lines().stream().map(n -> n.row().householdId()).collect(Collectors.toSet());
    }

    private static int distinct(List<Integer> numbers) {
        return new HashSet<>(numbers).size();
    }
}
