package cn.shegong.report;

import cn.shegong.base.Progress;
import cn.shegong.document.Column;
import cn.shegong.document.Ledger;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import java.nio.file.Path;

/** A period's report as a workbook of ledgers: the figures, and behind them every name. */
public final class PeriodWorkbook {
    private final PeriodReport report;
    private final PeriodLedgers lists;
    private final Ledger ledger = new Ledger();

    private PeriodWorkbook(PeriodReport report) {
        this.report = report;
        this.lists = new PeriodLedgers(report);
    }

    /** Writes it to a file. */
    public static void write(PeriodReport report, Path target, Progress progress) {
        lay(report).write(target, progress);
    }

    /** The same without a file. */
    public static byte[] bytes(PeriodReport report, Progress progress) {
        return lay(report).bytes(progress);
    }

    private static Ledger lay(PeriodReport report) {
        var book = new PeriodWorkbook(report);
        book.add("汇总", "工作情况汇总表", book.services(), "见表头", true);
        if (report.months().size() > 1) {
            book.add("各月情况", "各月情况表", book.months(), "见表头", true);
        }
        book.add("走访类型", "走访类型汇总表", book.kinds(), "户次", true);
        book.add("名册变动", "名册变动汇总表", book.rosters(), "户、人", true);
        book.add("各村走访", "各村（社区）走访情况表", book.villages(), "户次、户、人次", true);
        book.add("人员工作", "工作人员走访情况表", book.workers(), "户次", true);
        book.add("月探访率", book.rateTitle(), book.plan(), "人、户", true);
        book.add("评估", "评估情况表", book.assessments(), "人次", true);
        book.add("对象排查", "对象排查情况表", book.screening(), "见表", true);
        book.add("走访台账", "走访台账", book.lists.visits(), "户次", false);
        book.add("变动名单", "名册变动名单", book.lists.movements(), "户、人", true);
        book.add("排查名单", "对象排查名单", book.lists.screened(), "户、人、件、份", true);
        book.add("评估名单", "评估名单", book.lists.assessed(), "人次", true);
        book.add("建档名单", "建档名单", PeriodLedgers.plain(report.opened()), "份", true);
        book.add("逾期名单", "逾期未走访名单", PeriodLedgers.plain(report.plan().overdue()), "户", true);
        book.add("补报更正", "补报和更正", book.lists.late(), "条", true);
        book.add("未走访名单", "未走访家庭名单", book.lists.notVisited(), "户", true);
        return book.ledger;
    }

    private void add(String name, String title, Table table, String measure, boolean portrait) {
        var station = report.station();
        var sheet = new LedgerSheet(name, table)
                .title((report.demo() ? "（演示）" : "")
                        + station.county()
                        + station.township()
                        + report.periodText()
                        + title)
                .unit(station.stationName())
                .remark(report.contractText())
                .measure(measure)
                .filledOn(report.drawnUpOn())
                .signedBy(station.headName(), station.reviewerName(), station.fillerName(), station.fillerPhone());
        ledger.sheet(portrait ? sheet.portrait() : sheet);
    }

    private Table services() {
        var table = Table.numbered(
                Column.text("服务目录项目"),
                Column.integer("走访", "户次"),
                Column.integer("走访", "户"),
                Column.integer("服务对象", "人次"),
                Column.integer("服务对象", "人"),
                Column.text("备注"));
        for (var item : report.items()) {
            table.row(
                    item.title(),
                    item.visits().value(),
                    item.households().value(),
                    item.served().value(),
                    item.persons().value(),
                    "");
        }
        var total = report.total();
        return table.strongRow(
                "合计（户、人去重）",
                total.visits().value(),
                total.households().value(),
                total.served().value(),
                total.persons().value(),
                report.attempts().value() == 0 ? "" : "未见到 " + report.attempts().text() + "，不计入");
    }

    private Table months() {
        var table = Table.numbered(
                Column.text("月份"),
                Column.integer("走访户次").withTotal(),
                Column.integer("服务人次").withTotal(),
                Column.integer("评估人次").withTotal(),
                Column.integer("建档份数").withTotal(),
                Column.code("封月"));
        report.months()
                .forEach(month -> table.row(
                        month.month().getYear() + "年" + month.month().getMonthValue() + "月",
                        month.visits().value(),
                        month.served().value(),
                        month.assessments().value(),
                        month.opened().value(),
                        month.closed() ? "已封" : "未封"));
        return table.totals();
    }

    private String rateTitle() {
        return report.months().size() > 1 ? "最后一个月（" + report.lastMonth().getMonthValue() + "月）探访率表" : "月探访率表";
    }

    private Table kinds() {
        var table = Table.numbered(Column.text("走访类型"), Column.integer("走访户次").withTotal(), Column.text("备注"));
        report.kinds().forEach(kind -> table.row(kind.label(), kind.value(), ""));
        return table.totals();
    }

    private Table rosters() {
        var table = Table.numbered(
                Column.text("类别"),
                Column.code("单位"),
                Column.integer("期初"),
                Column.integer("本期", "新增"),
                Column.integer("本期", "退出"),
                Column.integer("期末"),
                Column.text("备注"));
        for (var roster : report.rosters()) {
            for (var roll : new RollForward[] {roster.households(), roster.persons()}) {
                table.row(
                        roster.category().label(),
                        roll.unit(),
                        roll.opening().value(),
                        roll.entered().value(),
                        roll.left().value(),
                        roll.closing().value(),
                        "");
            }
        }
        return table;
    }

    private Table villages() {
        var table = Table.numbered(
                Column.text("村（社区）"),
                Column.integer("走访", "户次").withTotal(),
                Column.integer("走访", "户").withTotal(),
                Column.integer("服务人次").withTotal(),
                Column.integer("在册家庭", "户").withTotal(),
                Column.integer("在册家庭", "未走访户").withTotal(),
                Column.text("备注"));
        for (var village : report.villages()) {
            table.row(
                    village.village().isEmpty() ? "未填村" : village.village(),
                    village.visits().value(),
                    village.households().value(),
                    village.served().value(),
                    village.onRoster().value(),
                    village.notVisited().value(),
                    "");
        }
        return table.totals();
    }

    private Table workers() {
        var table = Table.numbered(
                Column.text("姓名"),
                Column.integer("走访户次"),
                Column.integer("陪同户次"),
                Column.integer("未见到"),
                Column.code("时长（小时）"),
                Column.text("备注"));
        for (var worker : report.workers()) {
            table.row(
                    worker.worker(),
                    worker.visits().value(),
                    worker.accompanied().value(),
                    worker.failed().value(),
                    worker.hours().number(),
                    "");
        }
        return table;
    }

    private Table screening() {
        var table = Table.numbered(Column.text("项目"), Column.code("单位"), Column.integer("数量"), Column.text("备注"));
        report.screening().all().forEach(f -> table.row(f.label(), f.unit().label(), f.value(), ""));
        return table;
    }

    private Table plan() {
        var table = Table.numbered(
                Column.text("类别"),
                Column.integer("应访"),
                Column.integer("已访"),
                Column.integer("未访"),
                Column.code("月探访率"),
                Column.text("备注"));
        report.plan()
                .classes()
                .forEach(one -> table.row(
                        one.label(),
                        one.should().value(),
                        one.visited().value(),
                        one.missing().value(),
                        one.rate(),
                        ""));
        return table;
    }

    private Table assessments() {
        var table = Table.numbered(
                Column.text("量表"), Column.text("等级"), Column.integer("人次").withTotal(), Column.text("备注"));
        for (var instrument : report.assessments().instruments()) {
            instrument
                    .levels()
                    .forEach(level -> table.row(instrument.sheets().label(), level.label(), level.value(), ""));
        }
        return table.totals();
    }
}
