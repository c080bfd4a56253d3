package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;

/**
 * 版记 at the foot of the paper's last even page: the last line of the type area is its last rule (GB/T 9704-2012, 7.4).
 *
 * @param recipients 主送 that found no room on the first page; empty for none
 * @param ruled false for a letter, which has no rules and does not say who printed it
 */
record ImprintBlock(Imprint imprint, String recipients, boolean ruled) implements Block {
    static final Style STYLE = Style.of(Typeface.FANG, Style.SIZE_4);
    /** First and last rule. */
    static final double THICK = 0.35;
    /** Rules between. */
    static final double THIN = 0.25;

    private static final double PITCH = STYLE.height() + RedHeadBlock.LEADING;

    /** Where the imprint of a paper goes. */
    enum Place {
        /** Below the text. */
        LAST_PAGE,
        /** On a page of its own, which may leave a blank one before it. */
        OWN_PAGE
    }

    /** One entry: 主送, 抄送 with names that hang behind the colon. */
    record Entry(String label, String names) {}

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (!recipients.isEmpty()) {
            entries.add(new Entry("主送：", recipients));
        }
        if (!imprint.copies().isEmpty()) {
            entries.add(new Entry("抄送：", imprint.copiesText()));
        }
        return entries;
    }

    Place place(Flow flow) {
        boolean even = flow.canvas().pages() % 2 == 0 || !ruled;
        double foot = PageFrame.PORTRAIT.top() + PageFrame.PORTRAIT.height();
        boolean fits = !flow.frame().turned() && flow.top() + height(flow.fonts()) <= foot;
        return even && fits ? Place.LAST_PAGE : Place.OWN_PAGE;
    }

    @Override
    public void lay(Flow flow, After after) {
        if (place(flow) == Place.OWN_PAGE) {
            flow.shape(PageFrame.BARE);
            flow.breakPage();
            flow.need(0);
            if (ruled && flow.canvas().pages() % 2 != 0) {
                flow.blankPage();
            }
        }
        draw(flow);
    }

    private void draw(Flow flow) {
        PageFrame area = PageFrame.PORTRAIT;
        double left = area.left();
        double y = area.top() + area.height() - height(flow.fonts());
        Canvas canvas = flow.canvas();
        double thick = THICK;
        for (Entry entry : entries()) {
            y = rule(canvas, y, thick);
            thick = THIN;
            double label = flow.fonts().width(entry.label(), STYLE);
            canvas.text(entry.label(), left + STYLE.em(), y + RedHeadBlock.LEADING / 2, STYLE, 0);
            for (LineBreaker.Line line : lines(entry, flow.fonts())) {
                double from = left + STYLE.em() + label;
                double room = area.width() - 2 * STYLE.em() - label;
                TextBlock.drawAt(canvas, line, from, y + RedHeadBlock.LEADING / 2, room, STYLE);
                y += PITCH;
            }
        }
        if (ruled) {
            y = rule(canvas, y, thick);
            double line = y + RedHeadBlock.LEADING / 2;
            canvas.text(imprint.printer(), left + STYLE.em(), line, STYLE, 0);
            double date = flow.fonts().width(imprint.printedText(), STYLE);
            canvas.text(imprint.printedText(), left + area.width() - STYLE.em() - date, line, STYLE, 0);
            rule(canvas, y + PITCH, THICK);
        }
    }

    private double rule(Canvas canvas, double y, double thick) {
        if (!ruled) {
            return y;
        }
        canvas.rule(PageFrame.PORTRAIT.left(), y, PageFrame.PORTRAIT.width(), thick, false);
        return y + thick;
    }

    private static List<LineBreaker.Line> lines(Entry entry, Fonts fonts) {
        double room = PageFrame.PORTRAIT.width() - 2 * STYLE.em() - fonts.width(entry.label(), STYLE);
        return new LineBreaker(c -> fonts.width(c, STYLE)).lines(entry.names(), room, room);
    }

    private double height(Fonts fonts) {
        int lines =
                entries().stream().mapToInt(entry -> lines(entry, fonts).size()).sum();
        int rows = lines + (ruled ? 1 : 0);
        return rows * PITCH + (ruled ? 2 * THICK + entries().size() * THIN : 0);
    }

    @Override
    public double least(Flow flow) {
        return height(flow.fonts());
    }

    @Override
    public void write(WordFile word) {
        new WordImprint(word).write(this);
    }
}
