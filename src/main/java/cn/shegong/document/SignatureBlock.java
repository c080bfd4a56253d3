package cn.shegong.document;

import java.time.LocalDate;

/**
 * 署名 and 成文日期 (GB/T 9704-2012, 7.3.5).
 *
 * @param sealed true when a seal will be stamped over both: they stand lower, for the seal's upper edge is to stay within
 *     one line of the text
 */
record SignatureBlock(String issuer, LocalDate date, boolean sealed) implements Block {
    private static final Style STYLE = Style.body(Typeface.FANG);
    /** Blank lines above the name. A seal of 42 mm, its middle 3 mm above that of the two lines, then ends 9.7 mm below the text. */
    private static final int ABOVE_SEALED = 2;

    private static final int FROM_EDGE = 2;
    private static final int FROM_EDGE_SEALED = 4;

    @Override
    public void lay(Flow flow, After after) {
        flow.need(least(flow) + after.clinging());
        if (!flow.atHead()) {
            flow.down(above() * PageFrame.PITCH);
        }
        Places places = places(flow.fonts(), flow.width());
        flow.canvas().text(issuer, flow.left() + places.issuer(), flow.top(), STYLE, 0);
        flow.down(PageFrame.PITCH);
        flow.canvas().text(Dates.plain(date), flow.left() + places.date(), flow.top(), STYLE, 0);
        flow.down(PageFrame.PITCH);
    }

    @Override
    public void write(WordFile word) {
        Places places = places(word.fonts(), word.width());
        for (int i = 0; i < above(); i++) {
            word.keepBlankLine();
        }
        word.textTo(issuer, STYLE, places.issuer(), true);
        word.textTo(Dates.plain(date), STYLE, places.date(), false);
    }

    private int above() {
        return sealed ? ABOVE_SEALED : 1;
    }

    private Places places(Fonts fonts, double width) {
        double issuerWidth = fonts.width(issuer, STYLE);
        double dateWidth = fonts.width(Dates.plain(date), STYLE);
        double edge = width - FROM_EDGE * STYLE.em();
        if (sealed) {
            double middle = width - FROM_EDGE_SEALED * STYLE.em() - dateWidth / 2;
            // A long name would reach over the edge; then both move in.
            middle = Math.min(middle, edge - issuerWidth / 2);
            return new Places(middle - issuerWidth / 2, middle - dateWidth / 2);
        }
        // A date longer than the name takes the place at the edge, and the name moves in to stand two characters before
        // it.
        double left = dateWidth > issuerWidth ? edge - dateWidth - 2 * STYLE.em() : edge - issuerWidth;
        return new Places(left, left + 2 * STYLE.em());
    }

    /** Left edges, from that of the type area. */
    private record Places(double issuer, double date) {}

    @Override
    public double least(Flow flow) {
        return (above() + 1) * PageFrame.PITCH + STYLE.height();
    }

    @Override
    public boolean clings() {
        return true;
    }
}
