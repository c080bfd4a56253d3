package cn.shegong.intake;

import java.util.List;

/**
 * The header of a table.
 *
 * @param first index of its first row among the sheet's rows
 * @param last index of its last row; {@code first - 1} when the table has no header
 * @param paths per column the texts over it, from the outermost group to the column's own word; empty for a blank one
 */
record Header(int first, int last, List<List<String>> paths) {
    Header {
        paths = List.copyOf(paths);
    }

    /** The words over a column as one text: 户主信息/姓名. */
    String text(int column) {
        return column < paths.size() ? String.join("/", paths.get(column)) : "";
    }

    /** The texts of all columns. */
    List<String> texts() {
        return paths.stream().map(path -> String.join("/", path)).toList();
    }

    /** A column's own word. */
    String leaf(int column) {
        return column < paths.size() && !paths.get(column).isEmpty()
                ? paths.get(column).get(paths.get(column).size() - 1)
                : "";
    }
}
