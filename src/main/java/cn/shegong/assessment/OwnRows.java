package cn.shegong.assessment;

import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one sheet of a workbook that brings an instrument, each cell by its heading. */
final class OwnRows {
    private OwnRows() {}

    /** A cell with its name, as 题目!E5. */
    record Place(String name, String text) {
        boolean blank() {
            return text.isEmpty();
        }
    }

    /** The rows under a header by its names; the lines above and the notes below are left out. */
    static List<Map<String, Place>> of(List<Sheet> sheets, Problems problems, String name, String... headings) {
        var sheet = sheets.stream().filter(s -> s.name().strip().equals(name)).findFirst();
        if (sheet.isEmpty()) {
            problems.error(name, "no_sheet", "工作簿里没有叫“" + name + "”的表。请在样表上改。");
            return List.of();
        }
        var rows = new ArrayList<Map<String, Place>>();
        Map<String, Integer> columns = null;
        for (var row : sheet.get().rows()) {
            if (columns == null) {
                var found = columns(row, headings);
                columns = found.size() == headings.length ? found : null;
            } else if (!row.cell(0).text().startsWith(OwnInstrumentSheet.NOTE)) {
                var places = new LinkedHashMap<String, Place>();
                columns.forEach((heading, column) -> places.put(
                        heading,
                        new Place(
                                name + "!" + (char) ('A' + column) + row.number(),
                                row.cell(column).text())));
                if (places.values().stream().anyMatch(place -> !place.blank())) {
                    rows.add(places);
                }
            }
        }
        if (columns == null) {
            problems.error(name, "no_head", "“" + name + "”表里找不到表头：" + String.join("、", headings) + "。请在样表上改。");
        }
        return rows;
    }

    private static Map<String, Integer> columns(Sheet.Row row, String... headings) {
        var columns = new LinkedHashMap<String, Integer>();
        var texts = row.cells().stream().map(Cell::text).toList();
        for (var heading : headings) {
            int column = texts.indexOf(heading);
            if (column >= 0) {
                columns.put(heading, column);
            }
        }
        return columns;
    }
}
