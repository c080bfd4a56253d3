package cn.shegong.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Rows under typed columns, the same whether they are printed in a {@link Paper} or written to a {@link Ledger}. */
public final class Table {
    private static final String TOTAL = "合计";

    private final List<Column> columns;
    private final boolean numbered;
    private final List<Row> rows = new ArrayList<>();
    private int numbers;

    private Table(List<Column> columns, boolean numbered) {
        this.columns = List.copyOf(columns);
        this.numbered = numbered;
    }

    public static Table of(Column... columns) {
        return new Table(Arrays.asList(columns), false);
    }

    /** With 序号 as its first column, counted by itself and not among the values of {@link #row}. */
    public static Table numbered(Column... columns) {
        List<Column> all = new ArrayList<>();
        all.add(Column.serial());
        all.addAll(Arrays.asList(columns));
        return new Table(all, true);
    }

    /** Values in the order of the columns: String, whole number, BigDecimal, LocalDate or null for an empty cell. */
    public Table row(Object... values) {
        return row(Arrays.asList(values));
    }

    /** @see #row(Object...) */
    public Table row(List<?> values) {
        numbers++;
        return add(numbers, values, false);
    }

    /**
     * Rows that belong together, e.g. the members of a household: they have one number, and one cell in each column that
     * {@link Column#together} marks, with the value of the first row.
     */
    public Table group(List<? extends List<?>> together) {
        numbers++;
        for (int i = 0; i < together.size(); i++) {
            add(numbers, together.get(i), false, i, together.size());
        }
        return this;
    }

    /** A row in stronger type and without a number: a total or subtotal. */
    public Table strongRow(Object... values) {
        return add(null, Arrays.asList(values), true);
    }

    /** A row 合计 that adds up the ordinary rows so far in the columns {@link Column#withTotal}. */
    public Table totals() {
        List<Object> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sums.add(columns.get(i).summed() ? sum(i) : null);
        }
        if (sums.get(0) == null) {
            sums.set(0, TOTAL);
        }
        rows.add(new Row(Collections.unmodifiableList(sums), true, 0, 1));
        return this;
    }

    private BigDecimal sum(int column) {
        return rows.stream()
                .filter(row -> !row.strong() && !(columns.get(column).shared() && row.place() > 0))
                .filter(row -> row.values().get(column) instanceof Number)
                .map(row -> Column.exact((Number) row.values().get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Table add(Object number, List<?> values, boolean strong) {
        return add(number, values, strong, 0, 1);
    }

    private Table add(Object number, List<?> values, boolean strong, int place, int size) {
        List<Object> all = new ArrayList<>();
        if (numbered) {
            all.add(number);
        }
        all.addAll(values);
        if (all.size() != columns.size()) {
            throw new IllegalArgumentException(all.size() + " values for " + columns.size() + " columns");
        }
        rows.add(new Row(Collections.unmodifiableList(all), strong, place, size));
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /**
     * One row.
     *
     * @param values in the order of the columns, null for an empty cell
     * @param place within its group, from 0
     * @param size rows of the group, 1 for a row by itself
     */
    record Row(List<Object> values, boolean strong, int place, int size) {}
}
