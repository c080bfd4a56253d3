package cn.shegong.report;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the month's report as the two files that are e-mailed to the county. */
public final class MonthFiles {
    private MonthFiles() {}

    /**
     * Writes {@code <站名>2026年11月工作月报.pdf} and {@code .xlsx}; each appears whole or not at all.
     *
     * @return the two files
     */
    public static List<Path> write(MonthReport report, Fonts fonts, Path folder, Progress progress) {
        var pdf = folder.resolve(fileName(report) + ".pdf");
        var excel = folder.resolve(fileName(report) + ".xlsx");
        progress.step(0, 2, "写 PDF");
        MonthPaper.write(report, fonts, pdf, progress);
        progress.step(1, 2, "写 Excel");
        MonthWorkbook.write(report, excel, progress);
        progress.report(2, 2, "写好了");
        return List.of(pdf, excel);
    }

    /** The same files without a folder, by their names. */
    public static Map<String, byte[]> contents(MonthReport report, Fonts fonts, Progress progress) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(fileName(report) + ".pdf", MonthPaper.bytes(report, fonts, progress));
        files.put(fileName(report) + ".xlsx", MonthWorkbook.bytes(report, progress));
        return files;
    }

    /** Without characters that a file name cannot have. */
    public static String fileName(MonthReport report) {
        var demo = report.demo() ? "（演示）" : "";
        return (demo + report.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
