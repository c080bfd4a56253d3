package cn.shegong.closing;

import cn.shegong.count.Figure;
import cn.shegong.count.Indicator;
import cn.shegong.count.Line;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Every line that a month counts, by the indicator's code.
 *
 * @param closing the closing that keeps it; null while the month is open and read from the records
 */
public record MonthBook(YearMonth month, Closing closing, Map<String, List<Line>> lines) {
    public boolean closed() {
        return closing != null;
    }

    public List<Line> lines(Indicator indicator) {
        return lines.getOrDefault(indicator.code(), List.of());
    }

    /** The figure that an indicator makes of the month's lines. */
    public Figure figure(Indicator indicator) {
        return new Figure(indicator.label(), indicator.unit(), lines(indicator));
    }

    /** What came in or was corrected after its own month had been closed. */
    public List<LateEntry> late() {
        return lines.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(line -> line.mark() != Line.Mark.OWN)
                        .map(line -> new LateEntry(entry.getKey(), line)))
                .toList();
    }
}
