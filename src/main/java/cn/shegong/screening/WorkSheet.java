package cn.shegong.screening;

import cn.shegong.document.Column;
import cn.shegong.document.Fonts;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The work list to take along (排查工作单), village by village on pages of their own, and the same as a workbook. */
final class WorkSheet {
    private WorkSheet() {}

    /** @param entries in the order of the route */
    static Paper paper(
            Screening screening, List<WorkEntry> entries, Fonts fonts, String station, String mark, LocalDate day) {
        var paper = new Paper(fonts, station).landscape();
        if (!mark.isEmpty()) {
            paper.watermark(mark);
        }
        var villages = entries.stream()
                .collect(Collectors.groupingBy(e -> e.line().village(), LinkedHashMap::new, Collectors.toList()));
        boolean first = true;
        for (var village : villages.entrySet()) {
            if (!first) {
                paper.pageBreak();
            }
            first = false;
            paper.title(screening.name() + "工作单");
            paper.recipient(headLine(village.getKey(), village.getValue(), screening, day));
            paper.table(table(village.getValue()));
        }
        return paper;
    }

    private static String headLine(String village, List<WorkEntry> entries, Screening screening, LocalDate day) {
        var workers = entries.stream()
                .map(e -> e.line().workerName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return (village.isEmpty() ? "未填村" : village) + "，" + entries.size() + " 户　排查人："
                + (workers.isEmpty() ? "　　　　" : workers) + "　编号 " + screening.number() + "　" + day + " 打印";
    }

    private static Table table(List<WorkEntry> entries) {
        var table = Table.numbered(
                Column.code("组").wide(13),
                Column.code("户主").wide(18),
                Column.code("身份证号").wide(41),
                Column.text("类别").wide(22),
                Column.code("电话").wide(25),
                Column.integer("人口").wide(11),
                Column.text("最近确认").wide(23),
                Column.text("方式").wide(13),
                Column.text("变化").wide(21),
                Column.text("建议").wide(13),
                Column.text("签名").wide(15));
        for (var entry : entries) {
            var line = entry.line();
            table.row(
                    line.groupLabel(),
                    line.headName(),
                    line.idNumber(),
                    entry.categoryWords(),
                    line.phone(),
                    line.members(),
                    entry.confirmedWords(),
                    line.method() == null ? "" : line.method().label(),
                    entry.changeWords(),
                    line.suggestionWords(),
                    "");
        }
        return table;
    }

    /**
     * The work list with what was found so far, in the order of the route: what is filed on paper first, on one page's
     * width; the rest to the right of it, for the screen.
     */
    static Ledger ledger(ScreeningSummary summary, String station, String mark, LocalDate day) {
        String before = mark.isEmpty() ? "" : "（" + mark + "）";
        var table = Table.numbered(
                Column.text("村（社区）"),
                Column.code("组"),
                Column.code("户主"),
                Column.code("身份证号"),
                Column.text("类别"),
                Column.integer("人口"),
                Column.date("排查日期"),
                Column.code("排查人"),
                Column.code("方式"),
                Column.text("变化、未查原因"),
                Column.code("建议"),
                Column.code("签字"),
                Column.code("户编号"),
                Column.code("电话"),
                Column.text("最近确认"),
                Column.code("状态"),
                Column.text("依据"),
                Column.text("备注"));
        for (var entry : summary.entries()) {
            var line = entry.line();
            boolean done = line.examinedOn() != null;
            table.row(
                    line.village(),
                    line.groupLabel(),
                    line.headName(),
                    line.idNumber(),
                    entry.categoryWords(),
                    line.members(),
                    line.examinedOn(),
                    done ? line.examinerName() : line.workerName(),
                    done ? line.method().label() : "",
                    done ? entry.changeWords() : line.missedReason(),
                    line.suggestionWords(),
                    done ? line.signed() ? "是" : "否" : "",
                    line.number(),
                    line.phone(),
                    entry.confirmedWords(),
                    line.state().label(),
                    line.evidence(),
                    line.remark());
        }
        return new Ledger()
                .sheet(new LedgerSheet("排查工作表", table)
                        .unprinted(6)
                        .title(before + summary.screening().name() + "工作表")
                        .unit(station)
                        .measure("户、人")
                        .filledOn(day))
                .sheet(new LedgerSheet("问题清单", problems(summary.problems()))
                        .title(before + summary.screening().name() + "问题清单")
                        .unit(station)
                        .measure("件")
                        .filledOn(day));
    }

    private static Table problems(List<ProblemLine> lines) {
        var table = Table.numbered(
                Column.code("类别"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.text("户、人"),
                Column.text("问题"),
                Column.text("建议"),
                Column.code("跟进人"),
                Column.date("发现日期"),
                Column.text("上级要求"),
                Column.date("办结期限"),
                Column.text("办理结果"),
                Column.date("销号日期"));
        for (var line : lines) {
            var problem = line.problem();
            table.row(
                    problem.kind().label(),
                    line.village(),
                    line.groupLabel(),
                    line.who(),
                    problem.description(),
                    problem.advice(),
                    line.ownerName(),
                    problem.notedOn(),
                    problem.demand(),
                    problem.dueOn(),
                    problem.outcome(),
                    problem.settledOn());
        }
        return table;
    }
}
