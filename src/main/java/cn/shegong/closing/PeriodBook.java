package cn.shegong.closing;

import cn.shegong.count.CountedRow;
import cn.shegong.count.Figure;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import cn.shegong.count.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

/**
 * What the months of a period count.
 *
 * @param before the month before the first, at whose close the period opens
 * @param months those that have begun, in their order
 */
public record PeriodBook(Period period, MonthBook before, List<MonthBook> months, LocalDate readOn) {
    public PeriodBook {
        months = List.copyOf(months);
    }

    /** True when every month of the period is closed. */
    public boolean closed() {
        return months.size() == period.kind().months() && months.stream().allMatch(MonthBook::closed);
    }

    /** What happened in the period, or what there is at its close. */
    public Figure figure(Indicator indicator) {
        if (indicator.over() != Indicator.Over.PERIOD) {
            return closing(indicator);
        }
        var all = new Figure(
                indicator.label(),
                indicator.unit(),
                months.stream().flatMap(book -> book.lines(indicator).stream()).toList());
        return switch (indicator.unit()) {
            case HOUSEHOLDS -> months.size() == 1 ? all : all.households(indicator.label());
            case PERSONS -> months.size() == 1 ? all : all.persons(indicator.label());
            default -> all;
        };
    }

    /** What there was when the period began: the close of the month before, kept or read. */
    public Figure opening(Indicator indicator) {
        return before.figure(indicator);
    }

    /** What there is when it ends. */
    public Figure closing(Indicator indicator) {
        return months.isEmpty()
                ? new Figure(indicator.label(), indicator.unit(), List.of())
                : months.get(months.size() - 1).figure(indicator);
    }

    /** Who is there at the end and was not at the beginning. */
    public List<CountedRow> entered(Indicator indicator) {
        return without(closing(indicator), opening(indicator));
    }

    /** Who was there at the beginning and is not at the end, as the beginning had them. */
    public List<CountedRow> left(Indicator indicator) {
        return without(opening(indicator), closing(indicator));
    }

    private static List<CountedRow> without(Figure all, Figure those) {
        // Two lines of persons who turned out to be one meet one line: the other has to show, or the four would not
        // tie.
        var known = new HashMap<CountedRow.Identity, Integer>();
        those.lines().forEach(line -> known.merge(line.row().identity(), 1, Integer::sum));
        return all.lines().stream()
                .map(Line::row)
                .filter(row -> known.merge(row.identity(), -1, Integer::sum) < 0)
                .toList();
    }

    /** The last day that it looks at: the period's own, or today. */
    public LocalDate lastDay() {
        return period.to().isAfter(readOn) ? readOn : period.to();
    }
}
