package cn.shegong.report;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a period's report as the files that are e-mailed to the county. */
public final class PeriodFiles {
    private PeriodFiles() {}

    /**
     * Writes {@code <站名>2026年11月工作月报.pdf}, {@code .xlsx} and {@code .docx}; each appears whole or not at all.
     *
     * @return the three files in this order
     */
    public static List<Path> write(PeriodReport report, Fonts fonts, Path folder, Progress progress) {
        var pdf = folder.resolve(fileName(report) + ".pdf");
        var excel = folder.resolve(fileName(report) + ".xlsx");
        var word = folder.resolve(fileName(report) + ".docx");
        progress.step(0, 3, "写 PDF");
        PeriodPaper.write(report, fonts, pdf, progress);
        progress.step(1, 3, "写 Excel");
        PeriodWorkbook.write(report, excel, progress);
        progress.step(2, 3, "写 Word");
        PeriodPaper.writeWord(report, fonts, word, progress);
        progress.report(3, 3, "写好了");
        return List.of(pdf, excel, word);
    }

    /** The same files without a folder, by their names. */
    public static Map<String, byte[]> contents(PeriodReport report, Fonts fonts, Progress progress) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(fileName(report) + ".pdf", PeriodPaper.bytes(report, fonts, progress));
        files.put(fileName(report) + ".xlsx", PeriodWorkbook.bytes(report, progress));
        return files;
    }

    /** Without characters that a file name cannot have. */
    public static String fileName(PeriodReport report) {
        var demo = report.demo() ? "（演示）" : "";
        return (demo + report.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
