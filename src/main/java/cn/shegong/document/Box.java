package cn.shegong.document;

import java.util.List;

/** One row of a printed table, or its whole head, ready to draw; tops are counted from the box's own top. */
record Box(double height, List<Cell> cells) {

    /** To which side a cell's text stands. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT;

        static Side of(Column.Kind kind) {
            return switch (kind) {
                case TEXT -> LEFT;
                case INTEGER, DECIMAL, MONEY -> RIGHT;
                case SERIAL, CODE, DATE -> MIDDLE;
            };
        }
    }

    /** A cell with its lines; left from the edge of the page, all in millimetres. */
    record Cell(
            double left,
            double top,
            double width,
            double height,
            List<LineBreaker.Line> lines,
            Style style,
            Side side) {}

    void draw(Canvas canvas, double y, double lineHeight) {
        for (Cell cell : cells) {
            double top = y + cell.top();
            double bottom = top + cell.height();
            double right = cell.left() + cell.width();
            canvas.line(cell.left(), top, right, top);
            canvas.line(cell.left(), bottom, right, bottom);
            canvas.line(cell.left(), top, cell.left(), bottom);
            canvas.line(right, top, right, bottom);
            double line = top + (cell.height() - cell.lines().size() * lineHeight) / 2;
            for (LineBreaker.Line text : cell.lines()) {
                double blank = (lineHeight - cell.style().height()) / 2;
                canvas.text(text.text(), TableLayout.textLeft(cell, text), line + blank, cell.style(), 0);
                line += lineHeight;
            }
        }
    }
}
