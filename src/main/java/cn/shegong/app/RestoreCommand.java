package cn.shegong.app;

import cn.shegong.app.ResultOption.Result;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.RecoveryCode;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Restoration;
import cn.shegong.store.StationStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: brings a backup back into a data folder. */
@Command(
        name = "restore",
        header = "把一份备份恢复到数据文件夹。",
        description = "那里已经有站的，先说备份以后做过什么，不动它；要恢复就加 --with-journal 或 --replace。原来的文件不删，另外放着。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "备份", description = "备份文件，或放备份的文件夹（用最新的一份）")
    private Path file;

    @Option(names = "--to", paramLabel = "文件夹", required = true, description = "恢复到哪个数据文件夹")
    private Path to;

    @Option(names = "--with-journal", description = "把那里的日志接在备份上面，备份以后做的也回来")
    private boolean withJournal;

    @Option(names = "--replace", description = "只恢复到备份那一刻，备份以后做的不要了")
    private boolean replace;

    @Option(names = "--recovery", description = "不用口令，用恢复码：在屏幕上问，或和口令一样从文件、标准输入来")
    private boolean recovery;

    @Mixin
    private WorkerOption worker;

    @Mixin
    private ResultOption result;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (withJournal && replace) {
            throw new ParameterException(spec.commandLine(), "--with-journal 和 --replace 只能写一个。");
        }
        return result.tell("restored", () -> {
            if (!Files.exists(file)) {
                throw new Refusal("没有“" + file + "”这个文件。请看看盘是否插好、名字有没有写错。");
            }
            var target = new DataFolder(to);
            var traces = Traces.before(target);
            try {
                return restore(target, Clock.systemDefaultZone());
            } catch (RuntimeException e) {
                traces.remove();
                throw e;
            }
        });
    }

    private Result restore(DataFolder target, Clock clock) {
        try (var store = StationStore.take(target, clock)) {
            Restoration.Outcome outcome;
            Function<StationStore, StationStore.Admitted> door;
            try (var restoration = Restoration.of(file, target, clock)) {
                door = unlock(restoration);
                if (target.occupied() && !withJournal && !replace) {
                    return occupied(target, restoration.wouldBeLost(Progress.NONE));
                }
                outcome = restoration.run(!replace, Progress.NONE);
            }
            note(store, door, outcome, clock);
            return restored(target, outcome);
        }
    }

    private Function<StationStore, StationStore.Admitted> unlock(Restoration restoration) {
        if (recovery) {
            var code = RecoveryCode.read(new String(worker.secret("恢复码：")));
            restoration.unlock(code);
            return store -> store.admit(code);
        }
        var entry = worker.entry(restoration.workers());
        var password = worker.secret(entry.name() + "做备份那时候的口令：");
        restoration.unlock(entry.workerId(), password);
        return store -> store.admit(entry.workerId(), password);
    }

    /** Into the record of the restored station; no backup is made, for its backups may be another's that is in use. */
    private void note(
            StationStore store,
            Function<StationStore, StationStore.Admitted> door,
            Restoration.Outcome outcome,
            Clock clock) {
        try {
            Entrance.open(
                            store,
                            door.apply(store),
                            clock,
                            Progress.NONE,
                            inside -> inside.noted("backup.restore", "恢复好了", RestoreViewModel.words(outcome)))
                    .station()
                    .close();
        } catch (Refusal e) {
            spec.commandLine().getErr().println("恢复好了，但没有记进操作记录：" + e.getMessage());
        }
    }

    private static Result restored(DataFolder target, Restoration.Outcome outcome) {
        var lines = new ArrayList<String>();
        lines.add("恢复好了：" + target.root());
        lines.add(RestoreViewModel.words(outcome));
        var object = new LinkedHashMap<String, Object>();
        object.put("restored", true);
        object.put("folder", target.root().toString());
        object.put("at", outcome.at());
        object.put("replayed", outcome.replayed());
        object.put("lost", lines(outcome.lost(), lines));
        object.put("missingAttachments", outcome.missingAttachments());
        object.put("aside", outcome.aside() == null ? null : outcome.aside().toString());
        return new Result(0, lines, object);
    }

    private static Result occupied(DataFolder target, Optional<List<AuditLine>> after) {
        var message = "“" + target.root() + "”里已经有一个站，没有恢复（什么都没有动）。"
                + after.map(newest -> newest.isEmpty() ? "备份以后那里没有再记过事。" : "备份以后那里又记了 " + newest.size() + " 件事。")
                        .orElse("那里现在的数据读不出来（坏了，或者备份以后换过数据密钥），看不到备份以后做过什么。");
        var lines = new ArrayList<String>();
        lines.add(message);
        var object = new LinkedHashMap<String, Object>();
        object.put("restored", false);
        object.put("message", message);
        object.put("wouldBeLost", after.map(newest -> lines(newest, lines)).orElse(null));
        lines.add("要把备份以后做的也接回来，加 --with-journal；不要了，加 --replace。");
        return new Result(Commands.REFUSED, lines, object);
    }

    /** The newest lines, for people; how many and the newest, for programs. */
    private static Map<String, Object> lines(List<AuditLine> all, List<String> into) {
        var newest = all.stream().limit(SHOWN).toList();
        newest.forEach(
                line -> into.add("  " + Words.minute(line.at()) + "  " + line.workerName() + "  " + line.text()));
        if (all.size() > newest.size()) {
            into.add("  还有更早的 " + (all.size() - newest.size()) + " 件。");
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("count", all.size());
        object.put(
                "newest",
                newest.stream()
                        .map(line -> Map.of("at", line.at(), "worker", line.workerName(), "text", line.text()))
                        .toList());
        return object;
    }
}
