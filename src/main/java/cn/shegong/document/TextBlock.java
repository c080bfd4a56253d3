package cn.shegong.document;

import java.util.List;

/**
 * Text that flows over the page's 22 lines.
 *
 * @param indent of the first line, in characters
 * @param level of a heading from 1, or 0 for other text
 * @param clings true when it must not stand alone on a page
 */
record TextBlock(String text, Style style, int indent, int level, boolean clings) implements Block {
    static TextBlock paragraph(String text) {
        return new TextBlock(text, Style.body(Typeface.FANG), 2, 0, false);
    }

    static TextBlock note(String text) {
        return new TextBlock(text, Style.body(Typeface.FANG), 2, 0, true);
    }

    /** Heading faces of GB/T 9704-2012, 7.3.3: first level 黑体, second 楷体, below that 仿宋. */
    static TextBlock heading(int level, String text) {
        Typeface face = level == 1 ? Typeface.HEI : level == 2 ? Typeface.KAI : Typeface.FANG;
        return new TextBlock(text, Style.body(face), 2, level, false);
    }

    @Override
    public void lay(Flow flow, After after) {
        List<LineBreaker.Line> lines = lines(flow);
        int together = Math.max(0, lines.size() - after.together());
        if (holdsNext()) {
            flow.need(lines.size() * PageFrame.PITCH + after.least());
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean takeAlong = after.clinging() > 0 && i == together;
            flow.need(takeAlong ? (lines.size() - i) * PageFrame.PITCH + after.clinging() : style.height());
            if (i == 0 && level > 0) {
                flow.canvas().bookmark(level, text, flow.top());
            }
            double from = i == 0 ? indent * style.em() : 0;
            draw(flow, lines.get(i), flow.left() + from, flow.width() - from, style);
            flow.down(PageFrame.PITCH);
        }
    }

    /** Draws one line where the pen stands, spread to the given width unless the paragraph ends with it. */
    static void draw(Flow flow, LineBreaker.Line line, double left, double width, Style style) {
        drawAt(flow.canvas(), line, left, flow.top(), width, style);
    }

    static void drawAt(Canvas canvas, LineBreaker.Line line, double left, double top, double width, Style style) {
        int gaps = line.text().codePointCount(0, line.text().length()) - 1;
        double blank = width - line.width();
        boolean spread = !line.last() && gaps > 0 && blank > 0 && blank < width / 5;
        canvas.text(line.text(), left, top, style, spread ? blank / gaps : 0);
    }

    @Override
    public void write(WordFile word) {
        word.text(text, style, indent, level);
    }

    @Override
    public double least(Flow flow) {
        return holdsNext() || clings ? height(flow) : style.height();
    }

    private double height(Flow flow) {
        return lines(flow).size() * PageFrame.PITCH;
    }

    @Override
    public boolean holdsNext() {
        return level > 0;
    }

    @Override
    public boolean singleLine(Flow flow) {
        return level == 0 && !clings && lines(flow).size() == 1;
    }

    private List<LineBreaker.Line> lines(Flow flow) {
        LineBreaker breaker = new LineBreaker(c -> flow.fonts().width(c, style));
        return breaker.lines(text, flow.width() - indent * style.em(), flow.width());
    }
}
