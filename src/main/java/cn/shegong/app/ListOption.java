package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.intake.ReadList;
import cn.shegong.roster.Category;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which list a command works on, and for which roster it is. */
final class ListOption {
    @Parameters(paramLabel = "文件", description = "名单：.xlsx、.xls 或 .csv")
    private Path file;

    @Option(names = "--as", paramLabel = "名单", description = "哪一种名单，如 低保、特困、残疾人、留守儿童、高龄；不写就按标题和列名认")
    private String roster;

    Path file() {
        return file;
    }

    /** @throws Refusal when the file cannot be read, or its persons cannot be told apart */
    ReadList read(Station open, Actor actor) {
        var list = open.intake.read(actor, file, Progress.NONE);
        if (!list.rows().isEmpty() && !list.tellsPersonsApart()) {
            throw new Refusal("“" + list.fileName() + "”没有收进来：" + String.join("", list.notes()));
        }
        return list;
    }

    /** The roster named, or the one that the list itself speaks of. */
    Category rosterOf(Station open, ReadList list) {
        if (roster != null) {
            return open.categories.of(roster).orElseThrow(() -> new Refusal("没有“" + roster + "”这种名单。" + choices(open)));
        }
        if (list.rows().isEmpty()) {
            // A blank form may be of no kind that can be told; any will do, for nothing is compared.
            return list.category().orElse(Category.DIBAO);
        }
        return list.category()
                .orElseThrow(() -> new Refusal("看不出“" + list.fileName() + "”是哪一种名单，没有收。" + choices(open)));
    }

    private static String choices(Station open) {
        return "请用 --as 指定，可以写："
                + open.categories.all().stream().map(Category::label).collect(Collectors.joining("、")) + "。";
    }
}
