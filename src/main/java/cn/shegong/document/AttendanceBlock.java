package cn.shegong.document;

import java.util.List;

/**
 * 出席, 请假 or 列席 of minutes: label in 黑体, names in 仿宋, further lines under the first name (GB/T 9704-2012, 10.3).
 *
 * @param first true for the first of them, which one blank line parts from the text
 */
record AttendanceBlock(String label, String people, boolean first) implements Block {
    private static final Style LABEL = Style.body(Typeface.HEI);
    private static final Style STYLE = Style.body(Typeface.FANG);
    private static final int INDENT = 2;

    @Override
    public void lay(Flow flow, After after) {
        List<LineBreaker.Line> lines = lines(flow);
        flow.need(least(flow));
        if (first && !flow.atHead()) {
            flow.down(PageFrame.PITCH);
        }
        double left = flow.left() + INDENT * STYLE.em();
        double from = left + labelWidth(flow.fonts());
        for (int i = 0; i < lines.size(); i++) {
            flow.need(STYLE.height());
            if (i == 0) {
                flow.canvas().text(label, left, flow.top(), LABEL, 0);
                flow.canvas().text("：", left + flow.fonts().width(label, LABEL), flow.top(), STYLE, 0);
            }
            TextBlock.draw(flow, lines.get(i), from, flow.left() + flow.width() - from, STYLE);
            flow.down(PageFrame.PITCH);
        }
    }

    private double labelWidth(Fonts fonts) {
        return fonts.width(label, LABEL) + fonts.width("：", STYLE);
    }

    private List<LineBreaker.Line> lines(Flow flow) {
        double room = flow.width() - INDENT * STYLE.em() - labelWidth(flow.fonts());
        return new LineBreaker(c -> flow.fonts().width(c, STYLE)).lines(people, room, room);
    }

    @Override
    public double least(Flow flow) {
        return (first ? PageFrame.PITCH : 0) + STYLE.height();
    }

    @Override
    public boolean clings() {
        return true;
    }

    @Override
    public void write(WordFile word) {
        if (first) {
            word.blankLine();
        }
        double hang = labelWidth(word.fonts());
        var paragraph = word.hanging(INDENT * STYLE.em() + hang, hang);
        WordText.run(paragraph, label, LABEL);
        WordText.run(paragraph, "：" + people, STYLE);
    }
}
