package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.count.Period;
import cn.shegong.document.Fonts;
import cn.shegong.submission.SubmissionOrder;
import cn.shegong.submission.SubmissionRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** {@code package}: makes the package of a return without a window. */
@Command(
        name = "package",
        header = "把一段时间的报告打成一个包：PDF、Excel 和附信。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class PackageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "时段", description = "2026-11 是月报，2026-Q4 季报，2026-H2 半年报，2026 年报")
    private String period;

    @Option(names = "--out", paramLabel = "文件夹", required = true, description = "放到哪里")
    private Path out;

    @Option(names = "--to", paramLabel = "报给谁", defaultValue = "县民政局", description = "写在附信上，不写就是县民政局")
    private String recipient;

    @Option(names = "--masked", description = "脱敏版：数字一样，名单里只留姓")
    private boolean masked;

    @Option(names = "--lock-file", paramLabel = "文件", description = "文件口令在这个文件的第一行；不写就不加口令")
    private Path lock;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var wanted = ReportCommand.period(period);
        var password = password();
        var made = station.with(Clock.systemDefaultZone(), (open, actor) -> make(open, actor, wanted, password));
        spec.commandLine().getOut().println("打好了：" + made);
        return 0;
    }

    private Path make(Station open, Actor actor, Period wanted, char[] password) {
        var order = new SubmissionOrder(wanted, recipient, masked, password, out);
        var problems = SubmissionRules.check(order, password);
        if (problems.hasErrors()) {
            throw new InvalidInput(problems);
        }
        ReportCommand.make(out);
        return open.submissions.make(actor, order, Fonts::new, Progress.NONE).file();
    }

    private char[] password() {
        if (lock == null) {
            return new char[0];
        }
        try (var lines = Files.newBufferedReader(lock, StandardCharsets.UTF_8)) {
            var line = lines.readLine();
            if (line == null || line.isEmpty()) {
                throw new Refusal("口令文件“" + lock + "”的第一行是空的。");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new Refusal("口令文件“" + lock + "”读不出来。请检查文件名和权限。", e);
        }
    }
}
