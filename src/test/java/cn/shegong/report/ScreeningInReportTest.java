package cn.shegong.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.catalogue.Catalogue;
import cn.shegong.closing.Books;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.document.PdfPages;
import cn.shegong.document.SheetFile;
import cn.shegong.document.WordSample;
import cn.shegong.roster.RosterCounting;
import cn.shegong.screening.ProblemKind;
import cn.shegong.screening.ScreeningCounting;
import cn.shegong.screening.ScreeningStation;
import cn.shegong.screening.Suggestion;
import cn.shegong.visit.VisitCounting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month's report counts 对象排查 as the catalogue does, every number by name. */
class ScreeningInReportTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path temp;

    private ScreeningStation station;
    private PeriodReportService months;

    @BeforeEach
    void open() {
        station = new ScreeningStation(temp.resolve("data"));
        months = new PeriodReportService(
                station.database,
                station.settings,
                Catalogue.load(),
                new Books(
                        station.database,
                        List.of(
                                new RosterCounting(station.database, station.lists),
                                new VisitCounting(station.visits),
                                new ScreeningCounting(station.summaries)),
                        id -> Optional.empty()),
                station.lists,
                List::of);
        var screening = station.started();
        station.workLists.add(station.wang, screening.id(), station.family, true, "邻居说孩子住院");
        station.examine(screening, station.family, Suggestion.ADD);
        station.examine(screening, station.zhou, Suggestion.LEAVE);
        station.problem(screening, station.zhou, ProblemKind.MEANS, "名下有车");
        station.complete(screening);
        station.advance(screening);
        station.advance(screening);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyFigureIsTheLengthOfItsListOfNames() {
        var found = months.report(NOVEMBER).screening();

        assertThat(found.all())
                .extracting(f -> f.label() + f.text())
                .containsExactly("排查6 户", "排查7 人", "新发现1 户", "建议退出1 户", "问题1 件", "报告1 份");
        assertThat(found.found().lines()).extracting(line -> line.row().name()).containsExactly("孙志国");
        assertThat(found.leave().lines())
                .extracting(line -> line.row().householdId())
                .containsExactly(station.zhou);
        assertThat(found.reports().lines())
                .extracting(line -> line.row().householdId())
                .containsOnlyNulls();
        assertThat(months.report(NOVEMBER.plusMonths(1)).screening().empty()).isTrue();
    }

    @Test
    void namesThemOnPaperAndInTheWorkbook() throws Exception {
        var files = months.write(station.wang, Period.month(NOVEMBER), Fonts::new, temp, Progress.NONE);

        var pdf = PdfPages.text(Files.readAllBytes(files.get(0))).replace("\n", "");
        assertThat(pdf).contains("本月排查6户、7人，新发现1户，建议退出1户；记下问题1件，上报问题报告和建议1份。").contains("对象排查名单", "收入财产：名下有车");
        var word = WordSample.read(files.get(2));
        assertThat(word.paragraphs()).contains("二、对象排查", "对象排查名单").allSatisfy(paragraph -> assertThat(
                        pdf.replaceAll("— \\d+ —", ""))
                .contains(paragraph.replace("\n", "")));
        var sheets = SheetFile.read(files.get(1), Progress.NONE);
        assertThat(sheets).extracting(s -> s.name()).contains("对象排查", "排查名单");
    }
}
