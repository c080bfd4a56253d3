package cn.shegong.document;

import java.util.Arrays;

/**
 * A table in a paper: its head again on each page, no row cut by the end of a page unless it is taller than one.
 *
 * @param caption above the table; empty for none
 * @param points size of its type
 */
record TableBlock(Table table, String caption, double points) implements Block {
    private static final double GAP = 2.5;
    /** Rows that stand below the head at least where a table begins, unless they are tall. */
    static final int BEGUN = 3;

    private static final double BEGUN_HIGH = 30;

    @Override
    public void lay(Flow flow, After after) {
        flow.need(least(flow));
        caption(flow);
        TableLayout layout = layout(flow);
        Box head = layout.head();
        draw(flow, layout, head);
        double page = flow.frame().height() - head.height();
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.rows().get(i);
            if (row.size() > 1 && row.place() == 0) {
                Box together = layout.group(table.rows().subList(i, i + row.size()));
                if (together.height() <= page) {
                    i += row.size() - 1;
                    place(flow, layout, head, together, below(after, i));
                    continue;
                }
            }
            Box box = layout.row(row);
            if (box.height() > page) {
                for (Box piece : layout.pieces(box, flow.room(), page)) {
                    place(flow, layout, head, piece, 0);
                }
            } else {
                place(flow, layout, head, box, below(after, i) + total(layout, i + 1));
            }
        }
        flow.down(GAP);
        flow.toLine();
    }

    /** Height of a total, which does not stand on a page without a row above it. */
    private double total(TableLayout layout, int row) {
        boolean last = row > 1
                && row == table.rows().size() - 1
                && table.rows().get(row).strong();
        return last ? layout.row(table.rows().get(row)).height() : 0;
    }

    /** The last row takes what clings to the table along. */
    private double below(After after, int row) {
        return row > 0 && row == table.rows().size() - 1 && after.clinging() > 0
                ? GAP + PageFrame.PITCH + after.clinging()
                : 0;
    }

    private static void place(Flow flow, TableLayout layout, Box head, Box box, double below) {
        if (box.height() + below > flow.room()) {
            flow.breakPage();
            flow.need(head.height());
            draw(flow, layout, head);
        }
        draw(flow, layout, box);
    }

    private static void draw(Flow flow, TableLayout layout, Box box) {
        box.draw(flow.canvas(), flow.top(), layout.lineHeight());
        flow.down(box.height());
    }

    private void caption(Flow flow) {
        if (!caption.isEmpty()) {
            Style style = captionStyle();
            double width = flow.fonts().width(caption, style);
            flow.canvas().text(caption, flow.left() + (flow.width() - width) / 2, flow.top(), style, 0);
            flow.down(captionHeight());
        }
    }

    private Style captionStyle() {
        return Style.of(Typeface.HEI, Math.min(points + 1.5, Style.SIZE_4));
    }

    private double captionHeight() {
        return caption.isEmpty() ? 0 : captionStyle().height() + GAP;
    }

    private TableLayout layout(Flow flow) {
        return new TableLayout(table, flow.fonts(), points, flow.left(), flow.width());
    }

    @Override
    public void write(WordFile word) {
        if (!caption.isEmpty()) {
            word.caption(caption, captionStyle());
        }
        new WordTable(word, table, points).write();
    }

    @Override
    public double least(Flow flow) {
        TableLayout layout = layout(flow);
        double[] rows = table.rows().stream()
                .limit(BEGUN)
                .mapToDouble(row -> layout.row(row).height())
                .toArray();
        double top = captionHeight() + layout.head().height();
        double begun = rows.length == 0
                ? 0
                : Math.max(rows[0], Math.min(BEGUN_HIGH, Arrays.stream(rows).sum()));
        return Math.min(top + begun, flow.frame().height());
    }
}
