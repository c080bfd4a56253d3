package cn.shegong.report;

import cn.shegong.document.Column;
import cn.shegong.document.Table;
import java.util.ArrayList;
import java.util.List;

/** The lists of names behind the month's report, each an annex of the paper. */
final class MonthAnnexes {
    private static final String NOT_VISITED = "本月未走访家庭名单";
    private static final String MOVEMENTS = "本月名册变动名单";
    private static final String SCREENED = "本月对象排查名单";

    private final MonthReport report;

    MonthAnnexes(MonthReport report) {
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
        return titles;
    }

    Table table(String annex) {
        return switch (annex) {
            case NOT_VISITED -> notVisited();
            case MOVEMENTS -> movements();
            default -> screened();
        };
    }

    private Table screened() {
        var table = Table.numbered(
                Column.code("项目").wide(20),
                Column.text("村（社区）").wide(24),
                Column.code("组").wide(12),
                Column.text("户主、报告").wide(30),
                Column.text("说明").wide(59));
        for (var figure : report.screening().named()) {
            figure.names().forEach(n -> table.row(figure.label(), n.village(), n.group(), n.name(), n.note()));
        }
        return table;
    }

    private Table notVisited() {
        var table = Table.numbered(
                Column.text("村（社区）").wide(28),
                Column.code("组").wide(18),
                Column.text("户主").wide(34),
                Column.text("类别").wide(64));
        report.notVisited().names().forEach(n -> table.row(n.village(), n.group(), n.name(), n.note()));
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
                figure.names()
                        .forEach(n -> table.row(
                                figure.label(), roster.category().label(), n.village(), n.group(), n.name(), n.note()));
            }
        }
        return table;
    }
}
