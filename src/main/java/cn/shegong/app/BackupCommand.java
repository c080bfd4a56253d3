package cn.shegong.app;

import cn.shegong.app.ResultOption.Result;
import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.BackupNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: makes a backup and proves it. */
@Command(
        name = "backup",
        header = "备份一份，读回来试着恢复过才算数。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "文件夹", required = true, description = "放到哪里；没有就新建，上一层要在")
    private Path to;

    @Mixin
    private ResultOption result;

    @Mixin
    private StationOption station;

    @Override
    public Integer call() {
        return result.tell("written", () -> {
            boolean made = !Files.isDirectory(to);
            refuseUnlessPossible();
            return station.with(Clock.systemDefaultZone(), (open, actor) -> {
                try {
                    Files.createDirectories(to);
                    var file = open.database.safekeeping().backUp(to, Progress.NONE);
                    note(open, actor, file);
                    return result(file);
                } catch (IOException e) {
                    throw new Refusal("“" + to + "”建不起来，没有备份（站里的数据没有动）。请换一个文件夹。", e);
                } catch (RuntimeException e) {
                    discard(made);
                    throw e;
                }
            });
        });
    }

    /** Before anything is asked or opened. A folder is not made anew where a stick used to be. */
    private void refuseUnlessPossible() {
        var parent = to.toAbsolutePath().getParent();
        if (!Files.isDirectory(to) && Files.exists(to)) {
            throw new Refusal("“" + to + "”是一个文件，不是文件夹，没有备份（站里的数据没有动）。请换一个文件夹。");
        }
        if (!Files.isDirectory(to) && (parent == null || !Files.isDirectory(parent))) {
            throw new Refusal("没有“" + parent + "”这个文件夹，没有备份（站里的数据没有动）。请看看盘是否插好、名字有没有写错。");
        }
    }

    private void discard(boolean made) {
        if (made) {
            try {
                Files.deleteIfExists(to);
            } catch (IOException e) {
                // The disk is away, or somebody else has put something there meanwhile.
            }
        }
    }

    private static void note(Station open, Actor actor, Path file) {
        open.database.transaction(actor, Right.READ, audit -> {
            audit.note(StationOption.BACKED_UP, "", 0, "用命令备份：" + file.toAbsolutePath());
            return null;
        });
    }

    private Result result(Path file) {
        long rows = BackupFolder.peek(file).map(BackupNote::rows).orElse(0L);
        long size = size(file);
        var object = new LinkedHashMap<String, Object>();
        object.put("written", true);
        object.put("file", file.toAbsolutePath().toString());
        object.put("rows", rows);
        object.put("bytes", size);
        return new Result(
                0,
                List.of("备份好了：" + file.toAbsolutePath(), "共 " + rows + " 条，" + Words.size(size) + "，已经读回来试着恢复过。"),
                object);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
