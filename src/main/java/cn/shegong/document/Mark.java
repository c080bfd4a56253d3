package cn.shegong.document;

/**
 * 发文机关标志: the name of the issuer in 小标宋, as large as one line allows and no larger than is usual for a township,
 * so that it does not outdo its superiors (GB/T 9704-2012, 7.2.4).
 */
record Mark(String text, boolean red) {
    private static final double LARGEST = 46;
    /** The part of a line that it takes at most: a word processor with another font must not break it. */
    private static final double FILLED = 0.95;

    Style style(Fonts fonts, double width) {
        double one = fonts.width(text, Style.of(Typeface.SONG_BOLD, 1));
        Style style = Style.of(Typeface.SONG_BOLD, Math.min(LARGEST, FILLED * width / one));
        return red ? style.inRed() : style;
    }

    /**
     * Draws it centred.
     *
     * @param top where the ink of the characters begins, from the head of the page
     * @return where their ink ends
     */
    double draw(Flow flow, double top) {
        Fonts fonts = flow.fonts();
        Style style = style(fonts, flow.width());
        double left = flow.left() + (flow.width() - fonts.width(text, style)) / 2;
        Fonts.Ink ink = fonts.ink(text, style);
        flow.canvas().text(text, left, top - (Canvas.ASCENT * style.height() - ink.above()), style, 0);
        return top + ink.above() + ink.below();
    }
}
