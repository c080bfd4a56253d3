package cn.shegong.report;

import cn.shegong.count.Figure;
import cn.shegong.count.Line;
import cn.shegong.document.Column;
import cn.shegong.document.Table;

/** The ledgers of the report's workbook: every name behind its figures. */
final class PeriodLedgers {
    private final PeriodReport report;

    PeriodLedgers(PeriodReport report) {
        this.report = report;
    }

    Table screened() {
        var table = Table.numbered(
                Column.code("项目"),
                Column.code("单位"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.text("姓名"),
                Column.text("说明"));
        for (var figure : report.screening().all()) {
            figure.lines().forEach(line -> {
                var row = line.row();
                table.row(figure.label(), figure.unit().label(), row.village(), row.group(), row.name(), line.note());
            });
        }
        return table;
    }

    Table visits() {
        var table = Table.numbered(
                Column.date("日期"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.text("户主"),
                Column.text("见到的人"),
                Column.integer("人次").withTotal(),
                Column.code("类型"),
                Column.code("方式"),
                Column.code("项目"),
                Column.integer("时长（分钟）"),
                Column.text("走访人"),
                Column.text("陪同人"),
                Column.text("发现的问题"),
                Column.text("做了什么"),
                Column.text("备注"));
        report.total().visits().lines().forEach(line -> visit(table, line));
        return table.totals();
    }

    /** Its details are those that {@link cn.shegong.visit.VisitCounting} gives. */
    private static void visit(Table table, Line line) {
        var row = line.row();
        var details = row.details();
        table.row(
                row.on(),
                row.village(),
                row.group(),
                row.name(),
                details.get("见到的人"),
                line.sign() * Integer.parseInt(details.get("人次")),
                row.cut().label(),
                details.get("方式"),
                row.item(),
                Integer.parseInt(details.get("时长（分钟）")),
                details.get("走访人"),
                details.get("陪同人"),
                details.get("发现的问题"),
                details.get("做了什么"),
                line.mark() == Line.Mark.OWN ? row.enteredLate() ? "补录" : "" : marked(line));
    }

    private static String marked(Line line) {
        return line.mark().label() + (line.reason().isEmpty() ? "" : "：" + line.reason());
    }

    Table assessed() {
        var table = Table.numbered(
                Column.date("日期"),
                Column.text("量表"),
                Column.text("等级"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.text("姓名"),
                Column.text("备注"));
        for (var instrument : report.assessments().instruments()) {
            for (var level : instrument.levels()) {
                level.lines().forEach(line -> {
                    var row = line.row();
                    table.row(
                            row.on(),
                            instrument.sheets().label(),
                            level.label(),
                            row.village(),
                            row.group(),
                            row.name(),
                            line.mark() == Line.Mark.OWN ? "" : marked(line));
                });
            }
        }
        return table;
    }

    static Table plain(Figure figure) {
        var table = Table.numbered(
                Column.text("村（社区）"), Column.code("组"), Column.text("户主"), Column.text("说明"), Column.text("备注"));
        figure.lines().forEach(line -> {
            var row = line.row();
            table.row(row.village(), row.group(), row.name(), line.note(), "");
        });
        return table;
    }

    Table late() {
        var table = Table.numbered(
                Column.code("怎么来的"),
                Column.date("原来的日子"),
                Column.text("村（社区）"),
                Column.text("姓名"),
                Column.text("说明"),
                Column.text("原因"));
        report.late().forEach(entry -> {
            var row = entry.line().row();
            table.row(
                    entry.line().mark().label(),
                    row.on(),
                    row.village(),
                    row.name(),
                    row.note(),
                    entry.line().reason());
        });
        return table;
    }

    Table movements() {
        var table = Table.numbered(
                Column.code("变动"),
                Column.text("类别"),
                Column.code("单位"),
                Column.text("村（社区）"),
                Column.code("组"),
                Column.text("姓名"),
                Column.text("说明"));
        for (var roster : report.rosters()) {
            for (var roll : new RollForward[] {roster.households(), roster.persons()}) {
                moved(table, roster, roll.entered());
                moved(table, roster, roll.left());
            }
        }
        return table;
    }

    private static void moved(Table table, RosterFigures roster, Figure figure) {
        figure.lines().forEach(line -> {
            var row = line.row();
            table.row(
                    figure.label(),
                    roster.category().label(),
                    figure.unit().label(),
                    row.village(),
                    row.group(),
                    row.name(),
                    line.note());
        });
    }

    Table notVisited() {
        var table = Table.numbered(
                Column.text("村（社区）"), Column.code("组"), Column.text("户主"), Column.text("类别"), Column.text("备注"));
        report.notVisited().lines().forEach(line -> {
            var row = line.row();
            table.row(row.village(), row.group(), row.name(), row.note(), "");
        });
        return table;
    }
}
