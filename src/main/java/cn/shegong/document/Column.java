package cn.shegong.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * One column of a table, printed or in a workbook.
 *
 * @param headings from the outermost group to the column's own; neighbours with the same group share its cell
 * @param millimetres width on paper, or 0 to follow the contents
 * @param summed true when the row of totals adds it up
 * @param shared true when the rows of a group have one cell of it together, see {@link Table#group}
 */
public record Column(List<String> headings, Kind kind, double millimetres, boolean summed, boolean shared) {
    public Column {
        headings = List.copyOf(headings);
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("a column without heading");
        }
    }

    /** What the values are; it decides how they are written and to which side they stand. */
    public enum Kind {
        /** 序号; centred. */
        SERIAL,
        /** Words; left. */
        TEXT,
        /** Identity numbers, telephones, codes, single words: never a number, centred. */
        CODE,
        /** Whole numbers; right. */
        INTEGER,
        /** Hours, points, areas: as many decimals as there are; right. */
        DECIMAL,
        /** Yuan with two decimals; right. */
        MONEY,
        /** {@code 2026-11-23}; centred. */
        DATE;

        /** As it stands on paper; whatever does not match the kind is written as it is. */
        String write(Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Number number && this == MONEY) {
                return exact(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
            }
            return value instanceof Number number ? exact(number).toPlainString() : value.toString();
        }
    }

    static Column serial() {
        return new Column(List.of("序号"), Kind.SERIAL, 0, false, true);
    }

    public static Column text(String... headings) {
        return new Column(List.of(headings), Kind.TEXT, 0, false, false);
    }

    public static Column code(String... headings) {
        return new Column(List.of(headings), Kind.CODE, 0, false, false);
    }

    public static Column integer(String... headings) {
        return new Column(List.of(headings), Kind.INTEGER, 0, false, false);
    }

    public static Column decimal(String... headings) {
        return new Column(List.of(headings), Kind.DECIMAL, 0, false, false);
    }

    public static Column money(String... headings) {
        return new Column(List.of(headings), Kind.MONEY, 0, false, false);
    }

    public static Column date(String... headings) {
        return new Column(List.of(headings), Kind.DATE, 0, false, false);
    }

    /** The same column with a fixed width on paper. */
    public Column wide(double millimetres) {
        return new Column(headings, kind, millimetres, summed, shared);
    }

    /** The same column, added up in the row of totals. */
    public Column withTotal() {
        return new Column(headings, kind, millimetres, true, shared);
    }

    /** The same column, one cell for all rows of a group: what holds for a household beside what holds for each member. */
    public Column together() {
        return new Column(headings, kind, millimetres, summed, true);
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal same ? same : new BigDecimal(number.toString());
    }

    /** True when the value is written as a figure or a date of this column's kind. */
    boolean typed(Object value) {
        return switch (kind) {
            case SERIAL, INTEGER, DECIMAL, MONEY -> value instanceof Number;
            case DATE -> value instanceof LocalDate;
            case TEXT, CODE -> false;
        };
    }
}
