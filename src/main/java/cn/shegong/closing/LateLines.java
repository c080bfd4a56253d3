package cn.shegong.closing;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.count.Line.Mark;
import cn.shegong.store.Database;
import cn.shegong.store.RowWatcher;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the records now say of closed months that the closings do not have. What stands at a close is not looked at: the
 * next close has it by itself.
 */
final class LateLines {
    private static final Set<String> CLOSINGS = Set.of("month_closing", "month_reopening", "late_reason");

    private final Database database;
    private final List<CountingSource> sources;
    private final ClosedMonths closed;
    private final Persons persons;
    private final ClosingMapper mapper;
    private final Map<CountingSource, Map<String, List<Line>>> seen = new ConcurrentHashMap<>();

    /** What a row is known by: of those that count once over a month, also the month. */
    private record Known(CountedRow.Identity identity, YearMonth month) {}

    LateLines(Database database, List<CountingSource> sources, ClosedMonths closed, Persons persons) {
        this.database = database;
        this.sources = sources;
        this.closed = closed;
        this.persons = persons;
        this.mapper = database.mapper(ClosingMapper.class);
        sources.forEach(source -> source.tables().forEach(table -> forget(table, () -> seen.remove(source))));
        CLOSINGS.forEach(table -> forget(table, seen::clear));
    }

    private void forget(String table, Runnable forgetting) {
        database.watch(table, new RowWatcher() {
            @Override
            public void changed(Set<Long> ids) {
                forgetting.run();
            }

            @Override
            public void everything() {
                forgetting.run();
            }
        });
    }

    /**
     * Those of one feature, by the indicator's code. What was found is remembered until one of the tables is written that
     * it came from.
     */
    Map<String, List<Line>> of(CountingSource source, Map<YearMonth, Closing> closings) {
        var indicators = source.indicators().stream()
                .filter(indicator -> indicator.over() == Indicator.Over.PERIOD)
                .toList();
        if (indicators.isEmpty()) {
            return Map.of();
        }
        // What a transaction has not yet finished is for itself only.
        if (database.writing()) {
            return find(source, indicators, closings, reasons());
        }
        var known = seen.get(source);
        if (known == null) {
            known = find(source, indicators, closings, reasons());
            seen.put(source, known);
        }
        return known;
    }

    private Map<String, String> reasons() {
        return mapper.reasons().stream()
                .collect(Collectors.toMap(r -> r.indicator() + " " + r.lineKey(), ClosingMapper.Reason::reason));
    }

    private Map<String, List<Line>> find(
            CountingSource source,
            List<Indicator> indicators,
            Map<YearMonth, Closing> closings,
            Map<String, String> reasons) {
        var kept = new HashMap<String, Map<Known, CountedRow>>();
        indicators.forEach(indicator -> kept.put(indicator.code(), new LinkedHashMap<>()));
        for (var closing : closings.values()) {
            var lines = closed.lines(closing, source.code());
            indicators.forEach(indicator -> lines.getOrDefault(indicator.code(), List.of())
                    .forEach(line -> book(kept.get(indicator.code()), indicator, line)));
        }
        var late = new HashMap<String, List<Line>>();
        for (var month : closings.keySet()) {
            var live = source.rows(month.atDay(1), month.atEndOfMonth());
            for (var indicator : indicators) {
                var lines = late.computeIfAbsent(indicator.code(), code -> new ArrayList<>());
                var before = kept.get(indicator.code());
                live.getOrDefault(indicator.code(), List.of())
                        .forEach(row -> compare(row, before.remove(known(indicator, row)), lines));
            }
        }
        kept.forEach((code, left) -> left.values().forEach(row -> late.get(code).add(new Line(row, Mark.REMOVED, ""))));
        late.replaceAll((code, lines) -> explained(code, lines, reasons));
        return late;
    }

    /** Enters a kept line: what holds after all closings is what was counted so far. */
    private void book(Map<Known, CountedRow> kept, Indicator indicator, Line line) {
        var row = persons.ofToday(line.row());
        if (line.mark() == Mark.REMOVED) {
            kept.remove(known(indicator, row));
        } else {
            kept.put(known(indicator, row), row);
        }
    }

    private static Known known(Indicator indicator, CountedRow row) {
        return new Known(row.identity(), indicator.unit().distinct() ? YearMonth.from(row.on()) : null);
    }

    private static void compare(CountedRow now, CountedRow before, List<Line> late) {
        if (before == null) {
            late.add(new Line(now, Mark.LATE, ""));
        } else if (!now.countsAs(before)) {
            late.add(new Line(before, Mark.REMOVED, ""));
            late.add(new Line(now, Mark.ADDED, ""));
        }
    }

    private static List<Line> explained(String code, List<Line> lines, Map<String, String> reasons) {
        return lines.stream()
                .map(line -> new Line(line.row(), line.mark(), reasons.get(code + " " + Books.lineKey(line.row()))))
                .toList();
    }

    static List<Line> joined(List<Line> own, List<Line> late) {
        return Stream.concat(own.stream(), late.stream()).toList();
    }
}
