package cn.shegong.report;

import cn.shegong.count.Figure;
import cn.shegong.document.Column;
import cn.shegong.document.Table;
import java.util.ArrayList;
import java.util.List;

/** The lists of names behind the period's report, each an annex of the paper. */
final class PeriodAnnexes {
    private static final String NOT_VISITED = "未走访家庭名单";
    private static final String MOVEMENTS = "名册变动名单";
    private static final String SCREENED = "对象排查名单";
    private static final String ASSESSED = "评估名单";
    private static final String OPENED = "建档名单";
    private static final String OVERDUE = "逾期未走访名单";
    private static final String LATE = "补报和更正";

    private final PeriodReport report;

    PeriodAnnexes(PeriodReport report) {
        this.report = report;
    }

    private boolean moved() {
        return report.rosters().stream()
                .map(RosterFigures::main)
                .anyMatch(roll -> roll.entered().value() + roll.left().value() > 0);
    }

    /** Those with anybody on them, in the order of the report. */
    List<String> titles() {
        var titles = new ArrayList<String>();
        if (report.notVisited().value() > 0) {
            titles.add(NOT_VISITED);
        }
        if (moved()) {
            titles.add(MOVEMENTS);
        }
        if (!report.screening().empty()) {
            titles.add(SCREENED);
        }
        if (!report.assessments().all().isEmpty()) {
            titles.add(ASSESSED);
        }
        if (!report.opened().isEmpty()) {
            titles.add(OPENED);
        }
        if (!report.plan().overdue().isEmpty()) {
            titles.add(OVERDUE);
        }
        if (!report.late().isEmpty()) {
            titles.add(LATE);
        }
        return titles;
    }

    Table table(String annex) {
        return switch (annex) {
            case NOT_VISITED -> notVisited();
            case MOVEMENTS -> movements();
            case SCREENED -> screened();
            case ASSESSED -> assessed();
            case OPENED -> plain(report.opened());
            case OVERDUE -> plain(report.plan().overdue());
            default -> late();
        };
    }

    /** A figure's list with nothing special about it. */
    private static Table plain(Figure figure) {
        var table = Table.numbered(
                Column.text("村（社区）").wide(28),
                Column.code("组").wide(16),
                Column.text("户主").wide(30),
                Column.text("说明").wide(70));
        figure.lines().forEach(line -> {
            var row = line.row();
            table.row(row.village(), row.group(), row.name(), line.note());
        });
        return table;
    }

    private Table assessed() {
        var table = Table.numbered(
                Column.text("量表").wide(44),
                Column.text("村（社区）").wide(24),
                Column.code("组").wide(12),
                Column.text("姓名").wide(24),
                Column.text("结果").wide(40));
        report.assessments().all().lines().forEach(line -> {
            var row = line.row();
            table.row(row.cut().label(), row.village(), row.group(), row.name(), line.note());
        });
        return table;
    }

    private Table late() {
        var table = Table.numbered(
                Column.code("怎么来的").wide(19),
                Column.date("原来的日子").wide(24),
                Column.text("村（社区）").wide(24),
                Column.text("姓名").wide(22),
                Column.text("说明").wide(30),
                Column.text("原因").wide(26));
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

    private Table screened() {
        var table = Table.numbered(
                Column.code("项目").wide(20),
                Column.text("村（社区）").wide(24),
                Column.code("组").wide(12),
                Column.text("户主、报告").wide(30),
                Column.text("说明").wide(59));
        for (var figure : report.screening().named()) {
            figure.lines().forEach(line -> {
                var row = line.row();
                table.row(figure.label(), row.village(), row.group(), row.name(), line.note());
            });
        }
        return table;
    }

    private Table notVisited() {
        var table = Table.numbered(
                Column.text("村（社区）").wide(28),
                Column.code("组").wide(18),
                Column.text("户主").wide(34),
                Column.text("类别").wide(64));
        report.notVisited().lines().forEach(line -> {
            var row = line.row();
            table.row(row.village(), row.group(), row.name(), line.note());
        });
        return table;
    }

    private Table movements() {
        var table = Table.numbered(
                Column.code("变动").wide(19),
                Column.text("类别").wide(24),
                Column.text("村（社区）").wide(22),
                Column.code("组").wide(12),
                Column.text("姓名").wide(22),
                Column.text("说明").wide(46));
        for (var roster : report.rosters()) {
            for (var figure : List.of(roster.main().entered(), roster.main().left())) {
                figure.lines().forEach(line -> {
                    var row = line.row();
                    table.row(
                            figure.label(),
                            roster.category().label(),
                            row.village(),
                            row.group(),
                            row.name(),
                            line.note());
                });
            }
        }
        return table;
    }
}
