package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;

/** One cell of a table's head and how many rows and columns it takes; all counted from 0. */
record HeaderCell(String text, int row, int column, int rows, int columns) {

    /** How many rows a head with these columns has. */
    static int depth(List<Column> columns) {
        return columns.stream().mapToInt(c -> c.headings().size()).max().orElse(0);
    }

    /** Groups take one row each above their columns; a column's own heading reaches down to the head's foot. */
    static List<HeaderCell> of(List<Column> columns) {
        int depth = depth(columns);
        List<HeaderCell> cells = new ArrayList<>();
        for (int row = 0; row < depth; row++) {
            int column = 0;
            while (column < columns.size()) {
                List<String> path = columns.get(column).headings();
                int next = column + 1;
                if (row < path.size() - 1) {
                    while (next < columns.size()
                            && sameGroup(path, columns.get(next).headings(), row)) {
                        next++;
                    }
                    cells.add(new HeaderCell(path.get(row), row, column, 1, next - column));
                } else if (row == path.size() - 1) {
                    cells.add(new HeaderCell(path.get(row), row, column, depth - row, 1));
                }
                column = next;
            }
        }
        return cells;
    }

    private static boolean sameGroup(List<String> path, List<String> other, int row) {
        return other.size() > row + 1 && path.subList(0, row + 1).equals(other.subList(0, row + 1));
    }
}
