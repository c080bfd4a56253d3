package cn.shegong.document;

import java.util.List;

/**
 * Where the header of a form stands.
 *
 * @param sheet the sheet's name
 * @param firstRow number of the header's first row, from 1
 * @param lastRow number of its last
 * @param columns the columns that have a word over them, from 0
 */
public record FormPlace(String sheet, int firstRow, int lastRow, List<Integer> columns) {
    public FormPlace {
        columns = List.copyOf(columns);
    }

    int left() {
        return columns.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int right() {
        return columns.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
