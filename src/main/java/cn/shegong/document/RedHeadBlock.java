package cn.shegong.document;

import java.util.List;

/**
 * 版头: name of the issuer or the meeting in red, number, who signed, and the red rule over the whole width
 * (GB/T 9704-2012, 7.2).
 *
 * @param signers of a paper that goes up; none for others
 */
record RedHeadBlock(String name, IssueNumber number, Urgency urgency, List<String> signers) implements Block {
    /** From the head of the type area to the head of the name. */
    static final double NAME = 35;
    /** From the foot of the number to the rule. */
    static final double RULE_BELOW = 4;

    static final double RULE = 0.7;
    /** What stands between one line and the next: 7/8 of a 3号 character (GB/T 9704-2012, 3.2). */
    static final double LEADING = 0.875 * Style.SIZE_3 * Style.MM_PER_POINT;

    static final String SIGNED = "签发人：";
    private static final Style STYLE = Style.body(Typeface.FANG);
    private static final Style SIGNER = Style.body(Typeface.KAI);
    private static final int IN_A_LINE = 2;

    Mark mark() {
        return new Mark(name, true);
    }

    /** The signers two by two, as they stand below each other. */
    List<String> signerLines() {
        return java.util.stream.IntStream.range(0, (signers.size() + 1) / IN_A_LINE)
                .mapToObj(i ->
                        String.join("　", signers.subList(i * IN_A_LINE, Math.min(signers.size(), (i + 1) * IN_A_LINE))))
                .toList();
    }

    @Override
    public void lay(Flow flow, After after) {
        flow.need(flow.frame().height());
        double head = flow.top();
        Canvas canvas = flow.canvas();
        canvas.text(urgency.label(), flow.left(), head, Style.body(Typeface.HEI), 0);
        double line = mark().draw(flow, head + NAME) + LEADING + 2 * PageFrame.PITCH;
        List<String> signed = signerLines();
        double numberWidth = flow.fonts().width(number.text(), STYLE);
        double left = flow.left() + (flow.width() - numberWidth) / 2;
        if (!signed.isEmpty()) {
            left = flow.left() + STYLE.em();
            double widest = signed.stream()
                    .mapToDouble(names -> flow.fonts().width(names, SIGNER))
                    .max()
                    .orElseThrow();
            double names = flow.left() + flow.width() - STYLE.em() - widest;
            canvas.text(SIGNED, names - flow.fonts().width(SIGNED, STYLE), line, STYLE, 0);
            for (int i = 0; i < signed.size(); i++) {
                canvas.text(signed.get(i), names, line + i * PageFrame.PITCH, SIGNER, 0);
            }
            line += (signed.size() - 1) * PageFrame.PITCH;
        }
        canvas.text(number.text(), left, line, STYLE, 0);
        double rule = line + STYLE.height() + RULE_BELOW;
        canvas.rule(flow.left(), rule, flow.width(), RULE, true);
        flow.down(rule + RULE + 2 * PageFrame.PITCH - head);
    }

    @Override
    public double least(Flow flow) {
        return flow.frame().height();
    }

    @Override
    public void write(WordFile word) {
        new WordHead(word).red(this);
    }
}
