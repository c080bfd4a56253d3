package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.document.Fonts;
import cn.shegong.pack.Due;
import cn.shegong.pack.Planned;
import cn.shegong.place.Village;
import cn.shegong.plan.When;
import cn.shegong.screening.PaperService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pack}: makes a visiting pack without a window. */
@Command(
        name = "pack",
        header = "做一个入户包：一份 PDF，封面名单和每户一张走访表，按走的顺序。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class PackCommand implements Callable<Integer> {
    @Option(names = "--village", paramLabel = "村", required = true, description = "哪个村；几个村就写几次")
    private List<String> villages;

    @Option(names = "--since", paramLabel = "日期", description = "不管探访计划，要这天以来没走访到的户，如 2026-09-01")
    private LocalDate since;

    @Option(names = "--all", description = "在册的每一户（不写就是出了突发情况、逾期和本月到期的户）")
    private boolean everybody;

    @Option(names = "--out", paramLabel = "文件夹", required = true, description = "写到哪里")
    private Path out;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var file = station.with(Clock.systemDefaultZone(), this::write);
        spec.commandLine().getOut().println("写好了：" + file);
        return 0;
    }

    private Path write(Station open, Actor actor) {
        actor.require(Right.EXPORT);
        // First what may be refused: a pack that was made cannot be taken back.
        var chosen = chosen(open);
        make(out);
        var pack = open.packs.make(actor, chosen, due(open));
        var file = out.resolve(PaperService.fileName("入户包" + pack.number() + "号" + pack.title()) + ".pdf");
        open.packs.write(actor, pack.id(), Fonts::new, file, Progress.NONE);
        return file;
    }

    private Due due(Station open) {
        if (since != null) {
            return Due.notVisitedSince(since);
        }
        return everybody ? Due.everybody() : new Planned(open.visiting, When.MONTH);
    }

    private List<Long> chosen(Station open) {
        var chosen = new ArrayList<Long>();
        for (var name : villages) {
            chosen.add(open.places
                    .find(name)
                    .map(Village::id)
                    .orElseThrow(() -> new Refusal("没有“" + name + "”这个村，没有做入户包。请照“村组”页上的名称写。")));
        }
        return chosen;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("“" + folder + "”建不起来。请换一个文件夹。", e);
        }
    }
}
