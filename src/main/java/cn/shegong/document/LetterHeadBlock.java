package cn.shegong.document;

/** Head of a 信函 and the double rule at the foot of its first page (GB/T 9704-2012, 10.1). */
record LetterHeadBlock(String name, IssueNumber number, boolean red) implements Block {
    /** From the head of the sheet to the head of the name. */
    static final double NAME = 30;
    /** From the foot of the name to the rules, and length of the rules. */
    static final double RULE_BELOW = 4;

    static final double RULE_LENGTH = 170;
    /** From the foot of the sheet to the second pair of rules. */
    static final double FOOT = 20;

    static final double THICK = 0.8;
    static final double THIN = 0.25;
    static final double BETWEEN = 0.5;
    private static final double PAIR = THICK + BETWEEN + THIN;
    private static final Style STYLE = Style.body(Typeface.FANG);

    Mark mark() {
        return new Mark(name, red);
    }

    @Override
    public void lay(Flow flow, After after) {
        flow.need(flow.frame().height());
        Canvas canvas = flow.canvas();
        double left = (PageFrame.SHORT_SIDE - RULE_LENGTH) / 2;
        double rules = mark().draw(flow, NAME) + RULE_BELOW;
        canvas.rule(left, rules, RULE_LENGTH, THICK, red);
        canvas.rule(left, rules + THICK + BETWEEN, RULE_LENGTH, THIN, red);
        double foot = PageFrame.LONG_SIDE - FOOT;
        canvas.rule(left, foot - PAIR, RULE_LENGTH, THIN, red);
        canvas.rule(left, foot - THICK, RULE_LENGTH, THICK, red);
        double line = rules + PAIR + RedHeadBlock.LEADING;
        // The last character carries its share of the line's spreading; without it, it stands at the very edge.
        double width = flow.fonts().width(number.text(), STYLE) - STYLE.tracking() * Style.MM_PER_POINT;
        canvas.text(number.text(), flow.left() + flow.width() - width, line, STYLE, 0);
        flow.down(line + STYLE.height() + RedHeadBlock.LEADING + 2 * PageFrame.PITCH - flow.top());
    }

    @Override
    public double least(Flow flow) {
        return flow.frame().height();
    }

    @Override
    public void write(WordFile word) {
        new WordHead(word).letter(this);
    }
}
