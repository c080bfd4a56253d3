package cn.shegong.pack;

import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.FormPage;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import java.time.LocalDate;
import java.util.List;

/** A visiting pack on paper: the list of whom to visit, then a sheet a household, all in the order of the way. */
final class PackPaper {
    private PackPaper() {}

    /** @param mark pale across every page, or empty */
    static Paper lay(Pack pack, List<SheetContent> contents, Fonts fonts, String station, String mark, LocalDate day) {
        var paper = new Paper(fonts, station).landscape();
        if (!mark.isEmpty()) {
            paper.watermark(mark);
        }
        paper.title(pack.title() + "入户包");
        paper.recipient(pack.number() + " 号，" + pack.chosen() + "，共 " + contents.size() + " 户　" + day + " 打印　走访人：");
        paper.tableSize(Paper.SMALL_5).table(list(contents));
        for (var content : contents) {
            var page = new FormPage(fonts);
            new SheetDrawing(page, content, pack, contents.size(), station, day).draw();
            paper.form(page);
            if (SheetDrawing.runsOver(content)) {
                var more = new FormPage(fonts);
                new SheetDrawing(more, content, pack, contents.size(), station, day).drawMore();
                paper.form(more);
            }
        }
        return paper;
    }

    private static Table list(List<SheetContent> contents) {
        boolean several = contents.stream()
                        .map(content -> content.household().village())
                        .distinct()
                        .count()
                > 1;
        var table = Table.numbered(
                Column.code(several ? "村、组" : "组").wide(several ? 26 : 14),
                Column.code("户编号").wide(15),
                Column.code("户主").wide(18),
                Column.text("在册的人").wide(several ? 34 : 42),
                Column.code("电话").wide(24),
                Column.date("上次走访").wide(20),
                Column.text("为什么去").wide(several ? 62 : 66),
                Column.code("走到了").wide(13));
        for (var content : contents) {
            var home = content.household();
            table.row(
                    several ? home.village() + home.groupLabel() : home.groupLabel(),
                    home.number(),
                    home.headName(),
                    content.listedWords(),
                    content.phone(),
                    home.lastVisit() == null ? null : home.lastVisit().toLocalDate(),
                    content.sheet().why(),
                    "□");
        }
        return table;
    }
}
