package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together, for every column, the header texts that stand over it: merged groups reach over their columns. */
final class HeaderPaths {
    private final Sheet sheet;
    private final List<Sheet.Row> rows;
    private final int width;

    /** @param first index of the header's first row, @param last of its last */
    HeaderPaths(Sheet sheet, int first, int last) {
        this.sheet = sheet;
        this.rows = sheet.rows().subList(first, last + 1);
        this.width = sheet.width();
    }

    List<List<String>> all() {
        return IntStream.range(0, width).mapToObj(this::path).toList();
    }

    private List<String> path(int column) {
        List<String> path = new ArrayList<>();
        for (int level = 0; level < rows.size(); level++) {
            String text = text(level, column).replaceAll("[\\s\\u3000]+", "");
            boolean repeated = !path.isEmpty() && path.get(path.size() - 1).equals(text);
            if (!text.isEmpty() && !repeated) {
                path.add(text);
            }
        }
        return path;
    }

    private String text(int level, int column) {
        Sheet.Row row = rows.get(level);
        Cell own = row.cell(column);
        if (!own.blank()) {
            return own.text();
        }
        Optional<Sheet.Region> region = sheet.regionAt(row.number(), column);
        if (region.isPresent()) {
            return origin(region.get());
        }
        return level < rows.size() - 1 && hasWordBelow(level, column) ? groupAtLeft(level, column) : "";
    }

    private String origin(Sheet.Region region) {
        return rows.stream()
                .filter(row -> row.number() == region.firstRow())
                .map(row -> row.cell(region.firstColumn()).text())
                .findFirst()
                .orElse("");
    }

    /** In a header without merged cells a group's word stands over its first column only. */
    private String groupAtLeft(int level, int column) {
        Sheet.Row row = rows.get(level);
        for (int left = column - 1; left >= 0 && hasWordBelow(level, left); left--) {
            if (sheet.regionAt(row.number(), left).isPresent()) {
                return "";
            }
            if (!row.cell(left).blank()) {
                return row.cell(left).text();
            }
        }
        return "";
    }

    private boolean hasWordBelow(int level, int column) {
        return rows.subList(level + 1, rows.size()).stream()
                .anyMatch(row -> !row.cell(column).blank());
    }
}
