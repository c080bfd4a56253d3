package cn.shegong.document;

import java.util.List;
import java.util.Optional;

/**
 * One table as it stands in a file. Rows without any content are left out; the others keep their number.
 *
 * @param name the sheet's name; for a text file the file's name without its ending
 * @param hidden whether the sender had hidden the sheet
 * @param rows in order
 * @param merged the merged regions
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Region> merged) {
    public Sheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /**
     * One row that has content.
     *
     * @param number as shown at the left of the spreadsheet, from 1
     * @param cells from the first column on; trailing blank ones are left out
     */
    public record Row(int number, boolean hidden, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column counted from 0; blank beyond the end. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }

    /** A merged region: rows as in {@link Row#number}, columns from 0, both ends included. Its value is at its start. */
    public record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        public boolean contains(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** The merged region that a place lies in. */
    public Optional<Region> regionAt(int row, int column) {
        return merged.stream().filter(r -> r.contains(row, column)).findFirst();
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }
}
