package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.settings.SettingsService;
import cn.shegong.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes what a campaign needs on paper: the work list to take along, the workbook, the report to the superior office. */
public final class PaperService {
    private static final String DEMO = "演示";
    private static final String DRAFT = "草稿";

    private final Database database;
    private final SettingsService settings;
    private final WorkListService workLists;
    private final SummaryService summaries;

    public PaperService(
            Database database, SettingsService settings, WorkListService workLists, SummaryService summaries) {
        this.database = database;
        this.settings = settings;
        this.workLists = workLists;
        this.summaries = summaries;
    }

    /**
     * Writes the report to a folder, as a document to be edited and as PDF from the same description.
     *
     * @return the two files, the document first
     * @throws Refusal before there is anything to report
     */
    public List<Path> writeReport(Actor actor, long screeningId, Fonts fonts, Path folder, Progress progress) {
        var summary = summaries.of(screeningId);
        var screening = summary.screening();
        if (screening.stage().first()) {
            throw new Refusal("“" + screening.name() + "”还没有开始，没有东西可以报告。");
        }
        var paper = report(summary, fonts);
        var name = fileName(screening.name() + "问题报告和建议" + (reported(screening) ? "" : "（草稿）"));
        var word = folder.resolve(name + ".docx");
        var pdf = folder.resolve(name + ".pdf");
        export(actor, screening, "问题报告和建议", word, () -> {
            paper.writeWord(word, progress.toTheEnd());
            paper.write(pdf, progress.toTheEnd());
        });
        return List.of(word, pdf);
    }

    /** The report as PDF without a file, to look at. */
    public byte[] report(long screeningId, Fonts fonts, Progress progress) {
        return report(summaries.of(screeningId), fonts).bytes(progress);
    }

    private cn.shegong.document.Paper report(ScreeningSummary summary, Fonts fonts) {
        boolean reported = reported(summary.screening());
        var mark = database.demo() ? DEMO : reported ? "" : DRAFT;
        return ReportPaper.lay(summary, settings.profile(), fonts, mark, today());
    }

    private static boolean reported(Screening screening) {
        return screening.stage().ordinal() >= Stage.REPORTED.ordinal();
    }

    /** Writes the work list of those that a filter lets through, to take along on the way. */
    public void writeWorkSheet(
            Actor actor, Screening screening, WorkFilter filter, Fonts fonts, Path target, Progress progress) {
        var entries = workLists.all(screening.id(), filter);
        if (entries.isEmpty()) {
            throw new Refusal("按现在的筛选，工作表里一户也没有，没有打印。请放宽筛选再试。");
        }
        var paper = WorkSheet.paper(
                screening, entries, fonts, settings.profile().stationName(), database.demo() ? DEMO : "", today());
        export(
                actor,
                screening,
                "排查工作单 " + entries.size() + " 户，号码遮住",
                target,
                () -> paper.write(target, progress.toTheEnd()));
    }

    /** Writes the whole work list with what was found, and the list of problems, as a workbook. */
    public void writeWorkbook(Actor actor, long screeningId, Path target, Progress progress) {
        var summary = summaries.of(screeningId);
        var ledger = WorkSheet.ledger(summary, settings.profile().stationName(), database.demo() ? DEMO : "", today());
        export(
                actor,
                summary.screening(),
                "排查工作表 " + summary.entries().size() + " 户，号码遮住",
                target,
                () -> ledger.write(target, progress.toTheEnd()));
    }

    /** No file without a line of who took what where, no line without the file. */
    private void export(Actor actor, Screening screening, String what, Path target, Runnable write) {
        database.transaction(actor, Right.EXPORT, audit -> {
            write.run();
            audit.note(
                    "screening.export",
                    Road.TABLE,
                    screening.id(),
                    screening.number() + screening.name() + "：导出" + what + "，写到“" + target + "”");
            return null;
        });
    }

    /** Without characters that a file name cannot have. */
    public static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private LocalDate today() {
        return database.now().toLocalDate();
    }
}
