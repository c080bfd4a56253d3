package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.intake.Decisions;
import cn.shegong.intake.PreviewRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code import}: takes a county's list in without a window. */
@Command(
        name = "import",
        header = "收下一份县里发来的名单。",
        description = "能收的都收下，作为一步，在窗口的“名单导入”里可以撤销。不能收的和要人认定的不收，用 --refused 写成一份 Excel，改好了再收。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private ListOption named;

    @Option(names = "--dry-run", description = "只比较，什么也不写")
    private boolean dryRun;

    @Option(names = "--refused", paramLabel = "文件", description = "不能收的行写到这个 Excel 文件")
    private Path refused;

    @Option(names = "--json", description = "结果写成一个 JSON 对象")
    private boolean json;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var outcome = station.with(Clock.systemDefaultZone(), this::take);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(outcome.json());
        } else {
            outcome.lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private ImportOutcome take(Station open, Actor actor) {
        var list = named.read(open, actor);
        if (list.sheets().isEmpty() || list.rows().isEmpty() && !dryRun) {
            throw new Refusal(String.join("", list.notes()));
        }
        var preview = open.intake.preview(actor, list, named.rosterOf(open, list), Decisions.NONE);
        // First what may be refused, such as a folder that is not there: then nothing has been taken yet.
        int written = refused == null ? 0 : open.intake.writeRefused(actor, preview, refused, Progress.NONE);
        boolean takes = !dryRun && preview.rows().stream().anyMatch(PreviewRow::taken);
        if (takes) {
            open.intake.take(actor, preview, preview.startsOn(), Progress.NONE);
        }
        return new ImportOutcome(named.file(), preview, dryRun, takes, written > 0 ? refused : null);
    }
}
