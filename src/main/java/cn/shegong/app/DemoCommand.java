package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.document.Fonts;
import cn.shegong.report.PeriodFiles;
import cn.shegong.store.StationStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: makes the demo station, writes its month, takes a picture of each main page. */
@Command(
        name = "demo",
        header = "建演示站，写它的月报，并给每一页拍一张图。",
        description = "演示站里的人和事都是编的。同一天做出来的总是一样。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "文件夹", required = true, description = "报表和图片写到哪里")
    private Path out;

    @Mixin
    private DataOption data;

    @Option(names = "--day", paramLabel = "日期", description = "演示站的“今天”，如 2026-11-20（今天）")
    private LocalDate day;

    @Option(names = "--no-pictures", description = "不拍图片")
    private boolean noPictures;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var today = day == null ? LocalDate.now() : day;
        var clock = Clock.fixed(
                today.atTime(16, 45).atZone(Clock.systemDefaultZone().getZone()).toInstant(),
                Clock.systemDefaultZone().getZone());
        var say = spec.commandLine().getOut();
        prepare();
        // Without --data the station is made inside the output folder and never beside a real one.
        var folder = data.given() ? data.folder().demo() : new DataFolder(out.resolve("演示站数据"));
        DemoStation.makeIfMissing(folder, clock, Progress.NONE);
        say.println("演示站：" + folder.root() + "（每个人的口令都是“" + DemoStation.PASSWORD + "”）");
        report(folder, clock, YearMonth.from(today), say);
        if (!noPictures) {
            for (var picture : Pictures.take(folder, clock, out)) {
                say.println("图片：" + picture);
            }
        }
        return 0;
    }

    private void prepare() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new Refusal("“" + out + "”建不起来。请换一个文件夹。", e);
        }
    }

    private void report(DataFolder folder, Clock clock, YearMonth month, PrintWriter say) {
        try (var store = StationStore.take(folder, clock)) {
            var opened = store.open(1, DemoStation.PASSWORD.toCharArray());
            try (var station = new Station(opened.database(), opened.keys(), clock)) {
                PeriodFiles.write(station.reports.report(month), new Fonts(), out, Progress.NONE)
                        .forEach(file -> say.println("月报：" + file));
            }
        }
    }
}
