package cn.shegong.intake;

import java.util.List;
import java.util.OptionalInt;

/**
 * What each column of a table is read as.
 *
 * @param layout the fingerprint of the header, by which the user's corrections are remembered
 * @param columns from the first on, blank ones included
 */
public record ColumnMapping(LayoutKey layout, List<Column> columns) {
    /**
     * One column.
     *
     * @param index from 0
     * @param header the words over it, outer group first: 户主信息/姓名; may be empty
     */
    public record Column(int index, String header, Target target, Sureness sureness) {}

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    public Target target(int column) {
        return column < columns.size() ? columns.get(column).target() : Target.UNUSED;
    }

    public OptionalInt columnOf(Target target) {
        return columns.stream()
                .filter(column -> column.target() == target)
                .mapToInt(Column::index)
                .findFirst();
    }

    public boolean has(Target target) {
        return columnOf(target).isPresent();
    }

    /** Whether the table names persons at all; a table of sums per village does not. */
    public boolean namesPersons() {
        return has(Target.NAME) || has(Target.ID_NUMBER) || has(Target.DISABILITY_CERTIFICATE);
    }

    /** Whether some column holds numbers by which one person is told from another of the same name. */
    public boolean tellsPersonsApart() {
        return has(Target.ID_NUMBER) || has(Target.DISABILITY_CERTIFICATE) || has(Target.HEAD_ID);
    }

    /** As the user has corrected it: another column that was read as the same target is not used any more. */
    public ColumnMapping with(int column, Target target) {
        return new ColumnMapping(
                layout, columns.stream().map(c -> corrected(c, column, target)).toList());
    }

    private static Column corrected(Column old, int column, Target target) {
        if (old.index() == column) {
            return new Column(column, old.header(), target, Sureness.CHOSEN);
        }
        return old.target() == target && target != Target.UNUSED
                ? new Column(old.index(), old.header(), Target.UNUSED, Sureness.CHOSEN)
                : old;
    }

    /** Columns that have a header and are not read; their texts stay with the rows. */
    public List<Column> unused() {
        return columns.stream()
                .filter(column ->
                        column.target() == Target.UNUSED && !column.header().isEmpty())
                .toList();
    }
}
