package cn.shegong.report;

import cn.shegong.document.Column;
import cn.shegong.document.Paper;
import cn.shegong.document.Table;
import java.util.stream.Collectors;

/** The sections of the report's paper, each a sentence or two and a table of figures. */
final class PeriodSections {
    private final PeriodReport report;
    private final Paper paper;

    PeriodSections(PeriodReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
    }

    void services() {
        if (report.items().isEmpty()) {
            paper.paragraph(report.here() + "没有走访记录。");
            return;
        }
        var table = Table.of(
                Column.text("服务项目").wide(76),
                Column.integer("户次").wide(20),
                Column.integer("户").wide(20),
                Column.integer("人次").wide(20),
                Column.integer("人").wide(20));
        for (var item : report.items()) {
            row(table, item, false);
        }
        row(table, report.total(), true);
        paper.table(table);
        paper.paragraph("按走访类型："
                + report.kinds().stream()
                        .map(kind -> kind.label() + " " + kind.text())
                        .collect(Collectors.joining("，")) + "。");
        paper.paragraph("户次、人次按次数计，户、人按实有计；同一户、同一人在不同项目里都出现时，合计的户和人只算一次。");
    }

    void months() {
        var table = Table.of(
                Column.text("月份").wide(40),
                Column.integer("走访户次").wide(26),
                Column.integer("服务人次").wide(26),
                Column.integer("评估人次").wide(26),
                Column.integer("建档份数").wide(26),
                Column.code("封月").wide(12));
        for (var month : report.months()) {
            table.row(
                    month.month().getYear() + "年" + month.month().getMonthValue() + "月",
                    month.visits().value(),
                    month.served().value(),
                    month.assessments().value(),
                    month.opened().value(),
                    month.closed() ? "已封" : "未封");
        }
        paper.table(table);
    }

    void screening() {
        var found = report.screening();
        paper.paragraph(report.here() + "排查 " + found.households().text() + "、"
                + found.persons().text() + "，新发现 "
                + found.found().text() + "，建议退出 " + found.leave().text() + "；记下问题 "
                + found.problems().text() + "，上报问题报告和建议 " + found.reports().text()
                + "。同一户、同一人在几个批次里都查过的，只算一次。");
    }

    void assessments() {
        var figures = report.assessments();
        paper.paragraph(report.here() + "评估 " + figures.all().text() + "，建档 "
                + report.opened().text() + "。"
                + (figures.asked().value() == 0
                        ? ""
                        : "满意度问到 " + figures.asked().text() + "，满意和很满意 "
                                + figures.satisfied().text() + "，满意率 " + figures.satisfaction() + "。"));
        if (!figures.instruments().isEmpty()) {
            var table = Table.of(
                    Column.text("量表").wide(66),
                    Column.integer("人次").wide(20),
                    Column.text("其中").wide(70));
            figures.instruments()
                    .forEach(one -> table.row(one.sheets().label(), one.sheets().value(), one.levelWords()));
            paper.table(table);
        }
    }

    void plan() {
        var table = Table.of(
                Column.text("类别").wide(66),
                Column.integer("应访").wide(22),
                Column.integer("已访").wide(22),
                Column.integer("未访").wide(22),
                Column.code("月探访率").wide(24));
        report.plan()
                .classes()
                .forEach(one -> table.row(
                        one.label(),
                        one.should().value(),
                        one.visited().value(),
                        one.missing().value(),
                        one.rate()));
        paper.table(table);
        paper.paragraph("应访是" + report.lastMonth().getMonthValue() + "月整月在册的。到期末逾期没有走访的 "
                + report.plan().overdue().text() + "。");
    }

    private static void row(Table table, ServiceFigures item, boolean strong) {
        Object[] values = {
            item.title(),
            item.visits().value(),
            item.households().value(),
            item.served().value(),
            item.persons().value()
        };
        if (strong) {
            table.strongRow(values);
        } else {
            table.row(values);
        }
    }

    void rosters() {
        if (report.rosters().isEmpty()) {
            paper.paragraph(report.here() + "没有在册对象。");
            return;
        }
        var table = Table.of(
                Column.text("类别").wide(44),
                Column.integer("期初", "户").wide(14),
                Column.integer("期初", "人").wide(14),
                Column.integer("新增", "户").wide(14),
                Column.integer("新增", "人").wide(14),
                Column.integer("退出", "户").wide(14),
                Column.integer("退出", "人").wide(14),
                Column.integer("期末", "户").wide(14),
                Column.integer("期末", "人").wide(14));
        for (var roster : report.rosters()) {
            table.row(
                    roster.category().label(),
                    roster.households().opening().value(),
                    roster.persons().opening().value(),
                    roster.households().entered().value(),
                    roster.persons().entered().value(),
                    roster.households().left().value(),
                    roster.persons().left().value(),
                    roster.households().closing().value(),
                    roster.persons().closing().value());
        }
        paper.table(table);
        paper.paragraph("期初＋新增－退出＝期末。一户、一人可以同时在几个名册上，各册不相加。");
    }

    void villages() {
        var table = Table.of(
                Column.text("村（社区）").wide(46),
                Column.integer("走访户次").wide(22),
                Column.integer("走访户").wide(22),
                Column.integer("服务人次").wide(22),
                Column.integer("在册户").wide(22),
                Column.integer("未走访户").wide(22));
        for (var village : report.villages()) {
            table.row(
                    village.village().isEmpty() ? "未填村" : village.village(),
                    village.visits().value(),
                    village.households().value(),
                    village.served().value(),
                    village.onRoster().value(),
                    village.notVisited().value());
        }
        table.strongRow(
                "合计",
                report.total().visits().value(),
                report.total().households().value(),
                report.total().served().value(),
                report.onRoster().value(),
                report.notVisited().value());
        paper.table(table);
    }

    void workers() {
        if (report.workers().isEmpty()) {
            paper.paragraph(report.here() + "没有走访记录。");
            return;
        }
        var table = Table.of(
                Column.text("姓名").wide(46),
                Column.integer("走访户次").wide(27),
                Column.integer("陪同户次").wide(27),
                Column.integer("未见到").wide(27),
                Column.code("时长（小时）").wide(29));
        for (var worker : report.workers()) {
            table.row(
                    worker.worker(),
                    worker.visits().value(),
                    worker.accompanied().value(),
                    worker.failed().value(),
                    worker.hours().number());
        }
        paper.table(table);
        paper.paragraph("几个人一同走访时，每人各计一次，全站只计一户次。");
    }
}
