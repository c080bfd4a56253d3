package cn.shegong.app;

import cn.shegong.base.Refusal;
import cn.shegong.closing.Finding;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code close}: checks a month and closes it without a window. */
@Command(
        name = "close",
        header = "核对一个月，封月：数字和名单从此不变。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class CloseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "月份", description = "如 2026-11")
    private String month;

    @Option(names = "--check", description = "只核对，不封")
    private boolean check;

    @Option(names = "--note", paramLabel = "备注", defaultValue = "", description = "封月时要说明的话")
    private String note;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var wanted = wanted();
        return station.with(Clock.systemDefaultZone(), (open, actor) -> {
            open.monthCheck.of(wanted).forEach(this::tell);
            if (!check) {
                var closing = open.closings.close(actor, wanted, note);
                say("封好了：" + wanted + "（第 " + closing.round() + " 次）");
            }
            return 0;
        });
    }

    private void tell(Finding finding) {
        say((finding.blocks() ? "不能封：" : "提醒：") + finding.words());
        finding.names()
                .forEach(name -> say("    "
                        + String.join(" ", name.village(), name.name(), name.note())
                                .strip()));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private YearMonth wanted() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new Refusal("“" + month + "”不是月份，请写成 2026-11 这样。", e);
        }
    }
}
