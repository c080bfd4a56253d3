package cn.shegong.app;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: writes a period's report without a window. */
@Command(
        name = "report",
        header = "写一个月、一季度、半年或一年的报告：PDF、Word、Excel 各一份。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "时段", description = "2026-11 是月报，2026-Q4 季报，2026-H2 半年报，2026 年报")
    private String period;

    @Option(names = "--out", paramLabel = "文件夹", required = true, description = "写到哪里")
    private Path out;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var wanted = period(period);
        var files = station.with(Clock.systemDefaultZone(), (open, actor) -> {
            actor.require(Right.EXPORT);
            make(out);
            return open.reports.write(actor, wanted, Fonts::ofThisComputer, out, Progress.NONE);
        });
        files.forEach(file -> spec.commandLine().getOut().println("写好了：" + file));
        return 0;
    }

    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("“" + folder + "”建不起来。请换一个文件夹。", e);
        }
    }

    /** @throws Refusal when it is none */
    static Period period(String text) {
        return Period.read(text)
                .orElseThrow(() -> new Refusal("“" + text + "”不是时段。月份写成 2026-11，季度写成 2026-Q4，半年写成 2026-H2，全年写成 2026。"));
    }
}
