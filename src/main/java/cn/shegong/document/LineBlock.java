package cn.shegong.document;

/**
 * One small line over or under a form's table: something at its left edge, something at its right.
 *
 * @param under true for the line below a table, which stays on the page of the table's last row
 */
record LineBlock(String leftText, String rightText, boolean under) implements Block {
    private static final Style STYLE = Style.of(Typeface.SONG, Paper.SIZE_5);
    private static final double GAP = 1.5;

    @Override
    public void lay(Flow flow, After after) {
        flow.need(height() + after.least());
        flow.down(under ? GAP : 0);
        flow.canvas().text(leftText, flow.left(), flow.top(), STYLE, 0);
        double width = flow.fonts().width(rightText, STYLE);
        flow.canvas().text(rightText, flow.left() + flow.width() - width, flow.top(), STYLE, 0);
        flow.down(height() - (under ? GAP : 0));
    }

    @Override
    public void write(WordFile word) {
        word.text(leftText + (rightText.isEmpty() ? "" : "　　" + rightText), STYLE, 0, 0);
    }

    private double height() {
        return STYLE.height() + GAP;
    }

    @Override
    public double least(Flow flow) {
        return height();
    }

    @Override
    public boolean holdsNext() {
        return !under;
    }

    @Override
    public boolean clings() {
        return under;
    }
}
