package cn.shegong.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the cells of a printed table stand and how their text is broken; all in millimetres. */
final class TableLayout {
    private static final double SIDE = 1.2;
    private static final double ABOVE = 0.9;
    private static final double LEAST_ROW = 7;
    private static final double LEADING = 1.25;
    /** Rows looked at to find how wide a column's contents are. */
    private static final int SAMPLED = 500;

    private final Table table;
    private final Fonts fonts;
    private final Style plain;
    private final Style strong;
    private final double[] widths;
    private final double[] lefts;
    private final double left;

    TableLayout(Table table, Fonts fonts, double points, double from, double available) {
        this.table = table;
        this.fonts = fonts;
        plain = Style.of(Typeface.SONG, points);
        strong = Style.of(Typeface.HEI, points);
        double[] fixed =
                table.columns().stream().mapToDouble(Column::millimetres).toArray();
        double[] natural =
                IntStream.range(0, fixed.length).mapToDouble(this::natural).toArray();
        boolean[] breakable = new boolean[fixed.length];
        for (int i = 0; i < breakable.length; i++) {
            breakable[i] = table.columns().get(i).kind() == Column.Kind.TEXT;
        }
        widths = ColumnWidths.share(fixed, natural, breakable, available);
        lefts = new double[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            lefts[i + 1] = lefts[i] + widths[i];
        }
        left = from + (available - lefts[widths.length]) / 2;
    }

    private double natural(int column) {
        Column it = table.columns().get(column);
        String heading = it.headings().get(it.headings().size() - 1);
        // Long headings may take two lines.
        double head =
                heading.length() > 4 ? fonts.width(heading, strong) / 2 + strong.em() : fonts.width(heading, strong);
        double cells = table.rows().stream()
                .limit(SAMPLED)
                .mapToDouble(row -> fonts.width(it.kind().write(row.values().get(column)), plain))
                .max()
                .orElse(0);
        return Math.max(head, cells) + 2 * SIDE + plain.em() / 4;
    }

    double lineHeight() {
        return plain.height() * LEADING;
    }

    /** Left edges of the columns and the right edge of the last, from the page's left edge. */
    double[] edges() {
        return Arrays.stream(lefts).map(x -> x + left).toArray();
    }

    /** The head: one box whose cells may reach over several rows and columns. */
    Box head() {
        int depth = HeaderCell.depth(table.columns());
        double[] heights = new double[depth];
        Arrays.fill(heights, LEAST_ROW);
        List<HeaderCell> cells = HeaderCell.of(table.columns());
        for (HeaderCell cell : cells) {
            double has = IntStream.range(cell.row(), cell.row() + cell.rows())
                    .mapToDouble(i -> heights[i])
                    .sum();
            heights[cell.row() + cell.rows() - 1] +=
                    Math.max(0, needed(headLines(cell).size()) - has);
        }
        List<Box.Cell> placed = new ArrayList<>();
        for (HeaderCell cell : cells) {
            double y = Arrays.stream(heights).limit(cell.row()).sum();
            double height =
                    Arrays.stream(heights).skip(cell.row()).limit(cell.rows()).sum();
            double x = lefts[cell.column()];
            double width = lefts[cell.column() + cell.columns()] - x;
            placed.add(new Box.Cell(left + x, y, width, height, headLines(cell), strong, Box.Side.MIDDLE));
        }
        return new Box(Arrays.stream(heights).sum(), placed);
    }

    private List<LineBreaker.Line> headLines(HeaderCell cell) {
        double width = lefts[cell.column() + cell.columns()] - lefts[cell.column()];
        return broken(cell.text(), strong, width);
    }

    Box row(Table.Row row) {
        Style style = row.strong() ? strong : plain;
        return box(texts(row, style), style);
    }

    private List<List<LineBreaker.Line>> texts(Table.Row row, Style style) {
        List<List<LineBreaker.Line>> texts = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Column column = table.columns().get(i);
            boolean said = column.shared() && row.place() > 0;
            texts.add(broken(said ? "" : column.kind().write(row.values().get(i)), style, widths[i]));
        }
        return texts;
    }

    /** Rows that belong together as one box: the columns they share have one cell over all of them. */
    Box group(List<Table.Row> rows) {
        List<List<List<LineBreaker.Line>>> texts = new ArrayList<>();
        double[] heights = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            List<List<LineBreaker.Line>> lines = texts(rows.get(i), plain);
            texts.add(lines);
            int most = IntStream.range(0, widths.length)
                    .filter(column -> !table.columns().get(column).shared())
                    .map(column -> lines.get(column).size())
                    .max()
                    .orElse(1);
            heights[i] = Math.max(LEAST_ROW, needed(most));
        }
        double tallest = IntStream.range(0, widths.length)
                .filter(column -> table.columns().get(column).shared())
                .mapToDouble(column -> needed(texts.get(0).get(column).size()))
                .max()
                .orElse(0);
        heights[heights.length - 1] +=
                Math.max(0, tallest - Arrays.stream(heights).sum());
        double all = Arrays.stream(heights).sum();
        List<Box.Cell> cells = new ArrayList<>();
        double top = 0;
        for (int i = 0; i < heights.length; i++) {
            for (int column = 0; column < widths.length; column++) {
                boolean shared = table.columns().get(column).shared();
                if (!shared || i == 0) {
                    cells.add(new Box.Cell(
                            left + lefts[column],
                            top,
                            widths[column],
                            shared ? all : heights[i],
                            texts.get(i).get(column),
                            plain,
                            Box.Side.of(table.columns().get(column).kind())));
                }
            }
            top += heights[i];
        }
        return new Box(all, cells);
    }

    private Box box(List<List<LineBreaker.Line>> texts, Style style) {
        double height = Math.max(
                LEAST_ROW, needed(texts.stream().mapToInt(List::size).max().orElse(1)));
        List<Box.Cell> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Box.Side side = Box.Side.of(table.columns().get(i).kind());
            cells.add(new Box.Cell(left + lefts[i], 0, widths[i], height, texts.get(i), style, side));
        }
        return new Box(height, cells);
    }

    /** A row too tall for any page, cut into pieces no taller than the first and the further pages have room for. */
    List<Box> pieces(Box row, double first, double further) {
        List<Box> pieces = new ArrayList<>();
        Style style = row.cells().get(0).style();
        int from = 0;
        int all = row.cells().stream().mapToInt(c -> c.lines().size()).max().orElse(0);
        while (from < all) {
            double room = pieces.isEmpty() ? first : further;
            int to = from + Math.max(1, (int) ((room - 2 * ABOVE) / lineHeight()));
            int start = from;
            List<List<LineBreaker.Line>> texts = row.cells().stream()
                    .map(c -> c.lines()
                            .subList(
                                    Math.min(start, c.lines().size()),
                                    Math.min(to, c.lines().size())))
                    .toList();
            pieces.add(box(texts, style));
            from = to;
        }
        return pieces;
    }

    private List<LineBreaker.Line> broken(String text, Style style, double width) {
        double room = width - 2 * SIDE;
        return new LineBreaker(c -> fonts.width(c, style)).lines(text, room, room);
    }

    private double needed(int lines) {
        return lines * lineHeight() + 2 * ABOVE;
    }

    /** Where the text of a cell begins. */
    static double textLeft(Box.Cell cell, LineBreaker.Line line) {
        return switch (cell.side()) {
            case LEFT -> cell.left() + SIDE;
            case MIDDLE -> cell.left() + (cell.width() - line.width()) / 2;
            case RIGHT -> cell.left() + cell.width() - SIDE - line.width();
        };
    }
}
