package cn.shegong.app;

import cn.shegong.base.FailureTrace;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The unattended commands, for a task scheduler and for machines without a screen. */
@Command(
        name = "station-desk",
        header = "社工站工作台：不带命令打开窗口，带命令在后台做一件事。",
        synopsisHeading = "用法：",
        synopsisSubcommandLabel = "[命令]",
        optionListHeading = "选项：%n",
        commandListHeading = "命令：%n",
        footerHeading = "%n退出码：%n",
        footer = {
            "  0 做成了",
            "  1 程序出错",
            "  2 命令写得不对",
            "  3 没有显示器",
            "  4 按规矩不能做（屏幕上说了为什么、怎么办）",
            "  5 核对发现了问题（说了是什么、修好没有）"
        },
        subcommands = {
            InitCommand.class,
            ImportCommand.class,
            ReconcileCommand.class,
            CloseCommand.class,
            ReportCommand.class,
            PackageCommand.class,
            DueCommand.class,
            PackCommand.class,
            FillCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DemoCommand.class
        })
final class Commands implements Callable<Integer> {
    static final int FAILED = 1;
    /** Maven, which opens the window in development, answers any other code than 0 with a page of its own. */
    static final int NO_DISPLAY = Integer.getInteger("desk.exit.no-display", 3);

    static final int REFUSED = 4;
    /** A verification found something damaged, whether or not it could be mended. */
    static final int FOUND = 5;

    private static final String NO_WINDOW =
            "这台机器没有显示器可用，窗口打不开；不用窗口的命令：init、import、report、due、pack、fill、verify、backup、restore、demo（加 --help 看用法）。";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "看用法")
    private boolean help;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    /** No command: the window. */
    @Override
    public Integer call() {
        if (!Display.there()) {
            spec.commandLine().getErr().println(NO_WINDOW);
            return NO_DISPLAY;
        }
        try {
            Application.launch(StationApp.class, "--data=" + data.folder().root());
            return 0;
        } catch (UnsupportedOperationException e) {
            // The toolkit says so when the display it was promised cannot be opened.
            spec.commandLine().getErr().println(NO_WINDOW);
            return NO_DISPLAY;
        }
    }

    /** Runs one command; the result is the exit code. */
    static int run(String... args) {
        return line(writer(FileDescriptor.out), writer(FileDescriptor.err)).execute(args);
    }

    /** The command line with its output somewhere else; for tests. */
    static CommandLine line(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler(Commands::misused)
                .setExecutionExceptionHandler(Commands::failed);
    }

    private static int misused(ParameterException e, String[] args) {
        var err = e.getCommandLine().getErr();
        if (e instanceof MissingParameterException missing) {
            var names = missing.getMissing().stream()
                    .map(arg -> arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel())
                    .toList();
            err.println("还缺：" + String.join("、", names) + "。");
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            err.println("不认识：" + String.join(" ", unmatched.getUnmatched()) + "。");
        } else {
            err.println("写得不对：" + e.getMessage());
        }
        err.println("用 --help 看用法。");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof Refusal || e instanceof InvalidInput) {
            line.getErr().println(e.getMessage());
            return REFUSED;
        }
        LoggerFactory.getLogger(Commands.class).error("command failed: {}", FailureTrace.of(e));
        line.getErr().println("程序出错了，这一步没有做成，已经保存过的数据不受影响。");
        return FAILED;
    }

    /** UTF-8 into files and pipes; on a Windows console its own encoding. */
    private static PrintWriter writer(FileDescriptor target) {
        var console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new FileOutputStream(target), true, charset);
    }
}
