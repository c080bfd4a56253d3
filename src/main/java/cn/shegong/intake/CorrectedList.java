package cn.shegong.intake;

import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A list with what the user has typed over its cells; the rules see it as if the sender had written it so. */
final class CorrectedList {
    private CorrectedList() {}

    /** @param corrections by the row's index in the list */
    static ReadList of(ReadList list, Map<Integer, Map<Target, String>> corrections, LocalDate today) {
        if (corrections.isEmpty()) {
            return list;
        }
        var rules = new RowRules(today);
        var sheets = new ArrayList<ReadSheet>();
        int index = 0;
        for (var sheet : list.sheets()) {
            var rows = new ArrayList<ListRow>();
            for (var row : sheet.rows()) {
                var texts = corrections.getOrDefault(index++, Map.of());
                rows.add(rules.check(texts.isEmpty() ? row : corrected(row, texts, sheet.mapping())));
            }
            sheets.add(sheet.withRows(rows));
        }
        var between = new FileRules(
                sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList());
        return new ReadList(
                list.fileName(), mapRows(sheets, between::check), list.period(), list.notes(), list.original());
    }

    private static List<ReadSheet> mapRows(List<ReadSheet> sheets, UnaryOperator<ListRow> step) {
        return sheets.stream()
                .map(sheet -> sheet.withRows(sheet.rows().stream().map(step).toList()))
                .toList();
    }

    private static ListRow corrected(ListRow row, Map<Target, String> texts, ColumnMapping mapping) {
        var cells = new HashMap<>(row.cells());
        var borrowed = new HashSet<>(row.borrowed());
        var raw = new ArrayList<>(row.raw());
        texts.forEach((target, text) -> {
            var cell = Cell.text(text);
            borrowed.remove(target);
            if (cell.blank()) {
                cells.remove(target);
            } else {
                cells.put(target, cell);
            }
            mapping.columnOf(target).ifPresent(column -> {
                while (raw.size() <= column) {
                    raw.add("");
                }
                raw.set(column, cell.text());
            });
        });
        return new ListRow(
                row.sheet(), row.rowNumber(), row.household(), raw, cells, borrowed, Optional.empty(), Problems.none());
    }
}
