package cn.shegong.document;

import java.util.Arrays;

/** How wide the columns of a ledger are and how tall its rows, in half-width characters and in lines. */
final class LedgerMeasure {
    private static final int LEAST = 5;
    private static final int MOST = 36;
    /** Four characters and their margin. */
    private static final int LEAST_WORDS = 10;

    private static final int PADDING = 2;
    /** Half-width characters of 11 points across the printed page. */
    private static final int ACROSS = 118;

    private static final int UPRIGHT = 80;
    /** Shrunk to one page's width, 11 points become no less than 9, with what the office program's own font takes more. */
    private static final double MOST_SHRUNK = 11 / 9.25;

    private static final double MOST_STRETCH = 1.6;
    /** The lines above and below the table need this much. */
    private static final int LEAST_TABLE = 78;

    private static final double LINE = LedgerStyles.POINTS * 1.4;
    private static final double LEAST_ROW = 22;
    /** Excel shows no row taller than this. */
    private static final double MOST_ROW = 409;

    private final Table table;
    private final double[] widths;
    private final int printed;

    LedgerMeasure(LedgerSheet ledger) {
        table = ledger.table();
        printed = ledger.lastPrintedColumn() + 1;
        widths = new double[table.columns().size()];
        Arrays.setAll(widths, this::natural);
        int page = ledger.isPortrait() ? UPRIGHT : ACROSS;
        if (ledger.isPrintedInPart()) {
            narrow(page * MOST_SHRUNK);
        }
        stretch(page);
    }

    private double natural(int column) {
        Column it = table.columns().get(column);
        String heading = it.headings().get(it.headings().size() - 1);
        int head = units(heading);
        double most = head > 12 ? Math.max(12, head / 2.0 + 2) : head;
        for (Table.Row row : table.rows()) {
            for (String line : it.kind().write(row.values().get(column)).split("\\R")) {
                most = Math.max(most, units(line));
            }
        }
        return Math.max(LEAST, Math.min(MOST, most + PADDING));
    }

    /** A table that was cut to go on paper is made legible there: its columns of words give way and break their lines. */
    private void narrow(double page) {
        double over = printedWidth() - page;
        double giving = 0;
        for (int i = 0; i < printed; i++) {
            giving += gives(i);
        }
        if (over > 0 && giving > 0) {
            double part = Math.min(1, over / giving);
            for (int i = 0; i < printed; i++) {
                widths[i] -= gives(i) * part;
            }
        }
    }

    private double gives(int column) {
        boolean words = table.columns().get(column).kind() == Column.Kind.TEXT;
        return words ? Math.max(0, widths[column] - LEAST_WORDS) : 0;
    }

    private double printedWidth() {
        return Arrays.stream(widths).limit(printed).sum();
    }

    /** A narrow table fills the page, within reason: its text columns grow. */
    private void stretch(double page) {
        double all = printedWidth();
        double growing = 0;
        for (int i = 0; i < printed; i++) {
            growing += grows(i) ? widths[i] : 0;
        }
        double wanted = Math.min(page, Math.max(all * MOST_STRETCH, LEAST_TABLE));
        if (all < wanted && growing > 0) {
            double factor = 1 + (wanted - all) / growing;
            for (int i = 0; i < printed; i++) {
                widths[i] *= grows(i) ? factor : 1;
            }
        }
    }

    private boolean grows(int column) {
        return table.columns().get(column).kind() != Column.Kind.SERIAL;
    }

    /** As Excel counts: 1/256 of a digit. */
    int excelWidth(int column) {
        return (int) Math.round(widths[column] * 256);
    }

    /** The last column of the left of two texts that share one line over the whole table. */
    int lastLeft(String left, String right) {
        double part = (double) units(left) / (units(left) + units(right)) * printedWidth();
        double reached = widths[0];
        int column = 0;
        while (column < printed - 2 && reached < part) {
            reached += widths[++column];
        }
        return column;
    }

    /** Height in points of a row whose longest cell is broken into lines. */
    float height(Table.Row row) {
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            String text = table.columns().get(i).kind().write(row.values().get(i));
            int rows = table.columns().get(i).shared() ? row.size() : 1;
            lines = Math.max(lines, (lines(text, widths[i]) + rows - 1) / rows);
        }
        return height(lines);
    }

    /** Height in points of the head's row. */
    float headHeight(int row) {
        int lines = 1;
        for (HeaderCell cell : HeaderCell.of(table.columns())) {
            double width = Arrays.stream(widths)
                    .skip(cell.column())
                    .limit(cell.columns())
                    .sum();
            if (cell.row() == row) {
                lines = Math.max(lines, (lines(cell.text(), width) + cell.rows() - 1) / cell.rows());
            }
        }
        return height(lines);
    }

    private static float height(int lines) {
        return (float) Math.min(MOST_ROW, Math.max(LEAST_ROW, lines * LINE + 4));
    }

    private static int lines(String text, double width) {
        double room = Math.max(2, width - 1);
        return new LineBreaker(LedgerMeasure::units).lines(text, room, room).size();
    }

    static int units(String text) {
        return text.codePoints().map(LedgerMeasure::units).sum();
    }

    private static int units(int character) {
        return character < 0x2000 ? 1 : 2;
    }
}
