package cn.shegong.document;

import java.time.LocalDate;

/** 署名 and 成文日期 of a paper that carries no seal (GB/T 9704-2012, 7.3.5.2). */
record SignatureBlock(String issuer, LocalDate date) implements Block {
    private static final Style STYLE = Style.body(Typeface.FANG);

    @Override
    public void lay(Flow flow, After after) {
        flow.need(least(flow) + after.clinging());
        if (!flow.atHead()) {
            flow.down(PageFrame.PITCH);
        }
        double issuerLeft = flow.left() + issuerLeft(flow.fonts(), flow.width());
        flow.canvas().text(issuer, issuerLeft, flow.top(), STYLE, 0);
        flow.down(PageFrame.PITCH);
        flow.canvas().text(dated(), issuerLeft + 2 * STYLE.em(), flow.top(), STYLE, 0);
        flow.down(PageFrame.PITCH);
    }

    @Override
    public void write(WordFile word) {
        double issuerLeft = issuerLeft(word.fonts(), word.width());
        word.blankLine();
        word.textAt(issuer, STYLE, issuerLeft);
        word.textAt(dated(), STYLE, issuerLeft + 2 * STYLE.em());
    }

    private String dated() {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** From the left edge of the type area. */
    private double issuerLeft(Fonts fonts, double width) {
        double issuerWidth = fonts.width(issuer, STYLE);
        double dateWidth = fonts.width(dated(), STYLE);
        double edge = width - 2 * STYLE.em();
        // A date longer than the name takes the place at the edge, and the name moves in to stand two characters before
        // it.
        return dateWidth > issuerWidth ? edge - dateWidth - 2 * STYLE.em() : edge - issuerWidth;
    }

    @Override
    public double least(Flow flow) {
        return 2 * PageFrame.PITCH + STYLE.height();
    }

    @Override
    public boolean clings() {
        return true;
    }
}
