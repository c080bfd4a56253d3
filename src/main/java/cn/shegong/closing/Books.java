package cn.shegong.closing;

import cn.shegong.count.CountedRow;
import cn.shegong.count.CountingSource;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.count.Period;
import cn.shegong.store.Database;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What every month counts. A closed month is read as it was kept. The month after the last closed one also has what
 * came later for closed months: new lines as 补报, changed ones taken back and put in anew as 更正. So what all months
 * count together is at any time what the records say.
 */
public final class Books {
    private final Database database;
    private final List<CountingSource> sources;
    private final ClosedMonths closed;
    private final LateLines late;
    private final Persons persons;

    public Books(Database database, List<CountingSource> sources, Persons persons) {
        this.database = database;
        this.sources = List.copyOf(sources);
        this.closed = new ClosedMonths(database);
        this.persons = persons;
        this.late = new LateLines(database, this.sources, closed, persons);
    }

    /** Everything that is counted. */
    public List<Indicator> indicators() {
        return sources.stream().flatMap(source -> source.indicators().stream()).toList();
    }

    /** One month as it was kept, or as the records have it now. */
    public MonthBook month(YearMonth month) {
        return database.snapshot(() -> read(month, closed.holding(), sources));
    }

    /** The months of a period so far, and the close before them. */
    public PeriodBook period(Period period) {
        return period(period, code -> true);
    }

    /** Of some of the features only, by their codes, for who needs no more. */
    public PeriodBook period(Period period, Predicate<String> features) {
        var wanted =
                sources.stream().filter(source -> features.test(source.code())).toList();
        return database.snapshot(() -> {
            var closings = closed.holding();
            var now = YearMonth.from(database.now());
            var months = period.months().stream()
                    .filter(month -> !month.isAfter(now))
                    .map(month -> read(month, closings, wanted))
                    .toList();
            var carried = wanted.stream()
                    .filter(source -> source.indicators().stream().anyMatch(i -> i.over() == Indicator.Over.CLOSE))
                    .toList();
            var before = ofToday(read(period.first().minusMonths(1), closings, carried));
            return new PeriodBook(period, before, months, database.now().toLocalDate());
        });
    }

    /** With persons who turned out to be others as these: only so can it be told who stayed. */
    private MonthBook ofToday(MonthBook book) {
        if (!book.closed()) {
            return book;
        }
        var lines = new LinkedHashMap<String, List<Line>>();
        book.lines()
                .forEach((code, kept) -> lines.put(
                        code,
                        kept.stream()
                                .map(line -> new Line(persons.ofToday(line.row()), line.mark(), line.reason()))
                                .toList()));
        return new MonthBook(book.month(), book.closing(), lines);
    }

    private MonthBook read(YearMonth month, Map<YearMonth, Closing> closings, List<CountingSource> wanted) {
        var closing = closings.get(month);
        var last = new TreeMap<>(closings).lastEntry();
        boolean next = last != null && last.getKey().plusMonths(1).equals(month);
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var source : wanted) {
            lines.putAll(closing == null ? ownLines(source, month) : closed.lines(closing, source.code()));
            if (next) {
                late.of(source, closings).forEach((code, more) -> lines.merge(code, more, LateLines::joined));
            }
        }
        return new MonthBook(month, closing, lines);
    }

    private static Map<String, List<Line>> ownLines(CountingSource source, YearMonth month) {
        var lines = new HashMap<String, List<Line>>();
        source.rows(month.atDay(1), month.atEndOfMonth())
                .forEach((code, rows) ->
                        lines.put(code, rows.stream().map(Line::own).toList()));
        return lines;
    }

    /** What a closing has to keep: the month's lines, feature by feature. */
    Map<String, Map<String, List<Line>>> bySource(MonthBook book) {
        var parts = new LinkedHashMap<String, Map<String, List<Line>>>();
        for (var source : sources) {
            var part = new LinkedHashMap<String, List<Line>>();
            book.lines().forEach((code, lines) -> {
                if (code.startsWith(source.code() + ".")) {
                    part.put(code, lines);
                }
            });
            parts.put(source.code(), part);
        }
        return parts;
    }

    ClosedMonths closed() {
        return closed;
    }

    /** How a line is named where a reason is given for it. */
    static String lineKey(CountedRow row) {
        return row.identity().text();
    }
}
