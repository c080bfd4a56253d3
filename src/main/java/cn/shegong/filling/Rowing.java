package cn.shegong.filling;

import cn.shegong.document.FormFill;
import cn.shegong.intake.HeaderReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of cells out of lines: counts them, leaves out what a household has said once, takes numbers apart. */
final class Rowing {
    private final FillSheet sheet;
    private final Map<Integer, Integer> widths;
    private final boolean numbersHouseholds;

    /** @param widths how many single cells stand under a header word, where that is not one */
    Rowing(FillSheet sheet, Map<Integer, Integer> widths) {
        this.sheet = sheet;
        this.widths = widths;
        numbersHouseholds = sheet.filled().stream()
                .anyMatch(column ->
                        column.field().serial() && sheet.zone().together().contains(column.index()));
    }

    List<FormFill.Row> rows(List<Line> lines) {
        var rows = new ArrayList<FormFill.Row>();
        int households = 0;
        for (var line : lines) {
            households += line.place() == 0 ? 1 : 0;
            int number = numbersHouseholds ? households : rows.size() + 1;
            var values = new HashMap<Integer, Object>();
            for (var column : sheet.filled()) {
                if (!saidAbove(column, line)) {
                    put(values, column, column.field().serial() ? number : value(column, line));
                }
            }
            rows.add(new FormFill.Row(values, line.place(), line.size()));
        }
        return rows;
    }

    /** In the rows of a household's other members, what concerns all of them stands in the first. */
    boolean saidAbove(FillColumn column, Line line) {
        return line.place() > 0
                && (column.field().once() || sheet.zone().together().contains(column.index()));
    }

    private void put(Map<Integer, Object> values, FillColumn column, Object value) {
        if (value == null || "".equals(value)) {
            return;
        }
        int cells = widths.getOrDefault(column.index(), 1);
        if (cells > 1 && value instanceof String text && text.length() <= cells) {
            for (int i = 0; i < text.length(); i++) {
                values.put(column.index() + i, text.substring(i, i + 1));
            }
        } else {
            values.put(column.index(), value);
        }
    }

    /** As the column's own word wants it: of 出生年月 only the month. */
    static Object value(FillColumn column, Line line) {
        var value = column.field().value().apply(line);
        return value instanceof LocalDate date && HeaderReading.asksMonth(column.header())
                ? YearMonth.from(date)
                : value;
    }
}
