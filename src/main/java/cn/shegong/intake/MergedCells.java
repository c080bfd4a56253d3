package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which value a merged region spreads over the rows below its first. */
final class MergedCells {
    private final Map<Integer, List<Sheet.Region>> byColumn = new HashMap<>();
    private final Map<Integer, Sheet.Row> rows;
    private final int firstDataRow;

    /** @param firstDataRow number of the first row below the header; regions that begin above it say nothing of persons */
    MergedCells(Sheet sheet, int firstDataRow) {
        this.firstDataRow = firstDataRow;
        this.rows = sheet.rows().stream()
                .collect(
                        Collectors.toMap(Sheet.Row::number, Function.identity(), (first, memberOfTheSameRow) -> first));
        for (Sheet.Region region : sheet.merged()) {
            for (int column = region.firstColumn(); column <= Math.min(region.lastColumn(), sheet.width()); column++) {
                byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(region);
            }
        }
    }

    /** The value that a region begun in an earlier row spreads to this place; may be a blank cell. */
    Optional<Cell> originAbove(int row, int column) {
        return byColumn.getOrDefault(column, List.of()).stream()
                .filter(region -> region.contains(row, column))
                .filter(region -> region.firstRow() >= firstDataRow && region.firstRow() < row)
                .findFirst()
                .map(region -> Optional.ofNullable(rows.get(region.firstRow()))
                        .map(origin -> origin.cell(region.firstColumn()))
                        .orElse(Cell.BLANK));
    }
}
