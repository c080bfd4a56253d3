package cn.shegong.report;

import cn.shegong.closing.PeriodBook;
import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.count.Unit;
import cn.shegong.place.GroupName;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterCounting;
import cn.shegong.roster.RosterLists;
import cn.shegong.roster.RosterRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the rosters went through a period. The four lists compare two closes, that of the month before and that of the
 * last month, both as they were kept where the month is closed; so they tie, and a period opens as the one before it
 * closed.
 */
final class Rosters {
    private final RosterLists lists;
    private final PeriodBook book;
    private final List<String> villages;

    /** @param villages their names in the order in which the township names them */
    Rosters(RosterLists lists, PeriodBook book, List<String> villages) {
        this.lists = lists;
        this.book = book;
        this.villages = villages;
    }

    /** Every roster that had anybody on it. */
    List<RosterFigures> figures() {
        return lists.categories().stream()
                .map(category -> new RosterFigures(
                        category,
                        roll(RosterCounting.households(category), category),
                        roll(RosterCounting.persons(category), category)))
                .filter(figures -> !figures.empty())
                .toList();
    }

    private RollForward roll(Indicator indicator, Category category) {
        return new RollForward(
                book.opening(indicator).named("期初在册"),
                new Figure(
                        book.period().here() + "新增",
                        indicator.unit(),
                        book.entered(indicator).stream().map(this::entered).toList()),
                new Figure(book.period().here() + "退出", indicator.unit(), left(indicator, category)),
                book.closing(indicator).named("期末在册"));
    }

    /** Somebody who came onto the roster before a month that was closed without him or her comes late. */
    private Line entered(CountedRow row) {
        var since = RosterCounting.startedOn(row);
        boolean late = book.before().closed() && since.isBefore(book.period().from());
        return new Line(noted(row, since + " 起"), late ? Line.Mark.LATE : Line.Mark.OWN, "");
    }

    private List<Line> left(Indicator indicator, Category category) {
        var rows = book.left(indicator);
        if (rows.isEmpty()) {
            return List.of();
        }
        var before = book.period().from().minusDays(1);
        var known = (indicator.unit() == Unit.HOUSEHOLDS
                        ? lists.householdsLeft(category, before, book.lastDay())
                        : lists.personsLeft(category, before, book.lastDay()))
                .stream().collect(Collectors.toMap(row -> key(indicator, row), Function.identity(), (a, b) -> a));
        return rows.stream()
                .map(row -> Line.own(noted(row, reason(known.get(key(indicator, row))))))
                .toList();
    }

    private static Long key(Indicator indicator, RosterRow row) {
        return indicator.unit() == Unit.HOUSEHOLDS ? Long.valueOf(row.householdId()) : row.personId();
    }

    private static Long key(Indicator indicator, CountedRow row) {
        return indicator.unit() == Unit.HOUSEHOLDS ? row.householdId() : row.personId();
    }

    /** A kept close can have somebody whom the records no longer know on this roster. */
    private static String reason(RosterRow row) {
        if (row == null || row.endedOn() == null) {
            return "封月以后改过，原来在册";
        }
        return row.endedOn() + " 退出" + (row.endReason().isBlank() ? "" : "，" + row.endReason());
    }

    private static CountedRow noted(CountedRow row, String more) {
        return CountedRow.of(row.key(), row.on(), fresh -> {
            fresh.householdId = row.householdId();
            fresh.personId = row.personId();
            fresh.village = row.village();
            fresh.group = row.group();
            fresh.name = row.name();
            fresh.note = row.note().isEmpty() ? more : row.note() + "，" + more;
        });
    }

    /** The households with anybody on any roster at the end, each once, with its rosters as note. */
    Figure onRoster() {
        var labels = new LinkedHashMap<Long, List<String>>();
        var rows = new LinkedHashMap<Long, CountedRow>();
        for (var category : lists.categories()) {
            for (var line : book.closing(RosterCounting.households(category)).lines()) {
                var id = line.row().householdId();
                labels.computeIfAbsent(id, key -> new ArrayList<>()).add(category.label());
                rows.putIfAbsent(id, line.row());
            }
        }
        var lines = rows.entrySet().stream()
                .map(entry -> bare(entry.getValue(), labels.get(entry.getKey())))
                .sorted(inRouteOrder())
                .map(Line::own)
                .toList();
        return new Figure("在册家庭", Unit.HOUSEHOLDS, lines);
    }

    private static CountedRow bare(CountedRow row, List<String> labels) {
        return CountedRow.of(row.key(), row.on(), fresh -> {
            fresh.householdId = row.householdId();
            fresh.village = row.village();
            fresh.group = row.group();
            fresh.name = row.name();
            fresh.note = String.join("、", labels);
        });
    }

    /** Village by village as the township names them, group by group; those without a village last. */
    private Comparator<CountedRow> inRouteOrder() {
        Map<String, Integer> order = new LinkedHashMap<>();
        villages.forEach(name -> order.put(name, order.size()));
        return Comparator.<CountedRow>comparingInt(row -> order.getOrDefault(row.village(), order.size()))
                .thenComparingInt(row -> GroupName.number(row.group()).orElse(Integer.MAX_VALUE));
    }
}
