package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A table that lies on its side: the words of the columns stand one under another, each person has a column. */
final class LyingSheet {
    private static final int LABELS_WITHIN = 3;
    private static final int FEWEST_PERSONS = 2;

    private final Sheet sheet;
    private final OptionalInt labels;

    LyingSheet(Sheet sheet) {
        this.sheet = sheet;
        this.labels = new HeaderFinder(sheet).find(0).isPresent()
                ? OptionalInt.empty()
                : IntStream.range(0, Math.min(LABELS_WITHIN, sheet.width() - FEWEST_PERSONS))
                        .filter(column -> HeaderFinder.isHeader(new Sheet.Row(1, false, column(sheet.rows(), column))))
                        .findFirst();
    }

    private static List<Cell> column(List<Sheet.Row> rows, int column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }

    boolean present() {
        return labels.isPresent();
    }

    /** Upright: what stood in a column stands in the row of that number; what stood above has numbers below 1. */
    Sheet upright() {
        int first = firstLabel();
        List<Sheet.Row> above = sheet.rows().subList(0, first);
        List<Sheet.Row> lying = sheet.rows().subList(first, sheet.rows().size());
        int lastAbove = above.isEmpty() ? 0 : above.get(first - 1).number();
        List<Sheet.Row> rows = new ArrayList<>();
        above.forEach(row -> rows.add(new Sheet.Row(row.number() - lastAbove, row.hidden(), row.cells())));
        for (int column = 0; column < sheet.width(); column++) {
            List<Cell> cells = column(lying, column);
            if (cells.stream().anyMatch(cell -> !cell.blank())) {
                rows.add(new Sheet.Row(column + 1, false, cells));
            }
        }
        List<Sheet.Region> regions = new ArrayList<>();
        for (Sheet.Region region : sheet.merged()) {
            if (region.lastRow() <= lastAbove) {
                regions.add(new Sheet.Region(
                        region.firstRow() - lastAbove,
                        region.lastRow() - lastAbove,
                        region.firstColumn(),
                        region.lastColumn()));
            } else {
                regions.add(new Sheet.Region(
                        region.firstColumn() + 1,
                        region.lastColumn() + 1,
                        before(lying, region.firstRow()),
                        before(lying, region.lastRow() + 1) - 1));
            }
        }
        return new Sheet(sheet.name(), sheet.hidden(), rows, regions);
    }

    /** How many rows have a smaller number: the column that a row becomes. */
    private static int before(List<Sheet.Row> rows, int number) {
        return (int) rows.stream().filter(row -> row.number() < number).count();
    }

    /** Titles and dates above are no words of columns; the table begins with the first of those. */
    private int firstLabel() {
        return IntStream.range(0, sheet.rows().size())
                .filter(index -> {
                    Cell label = sheet.rows().get(index).cell(labels.orElseThrow());
                    return !label.blank()
                            && HeaderMatch.of(List.of(label.text())).sureness() == Sureness.SURE;
                })
                .findFirst()
                .orElseThrow();
    }
}
