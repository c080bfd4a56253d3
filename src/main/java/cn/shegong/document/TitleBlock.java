package cn.shegong.document;

import java.util.List;

/**
 * The centred title of a paper or annex, with one blank line after it.
 *
 * @param text {@code |} marks where it may be broken
 * @param firstLine line of the page where it begins at the earliest, from 0
 * @param above lines that stand on its page already
 */
record TitleBlock(String text, int firstLine, int above) implements Block {
    private static final Style STYLE = Style.TITLE;
    /** Height of a character and 7/8 of a 3号 character (GB/T 9704-2012, 3.2). */
    private static final double PITCH = (Style.SIZE_2 + 0.875 * Style.SIZE_3) * Style.MM_PER_POINT;

    @Override
    public void lay(Flow flow, After after) {
        List<String> lines = lines(flow);
        flow.need(height(lines) + after.least());
        flow.downToLine(firstLine);
        for (String line : lines) {
            double width = flow.fonts().width(line, STYLE);
            flow.canvas().text(line, flow.left() + (flow.width() - width) / 2, flow.top(), STYLE, 0);
            flow.down(PITCH);
        }
        flow.down(STYLE.height() - PITCH);
        flow.toLine();
        flow.down(PageFrame.PITCH);
    }

    @Override
    public void write(WordFile word) {
        for (int i = above; i < firstLine; i++) {
            word.blankLine();
        }
        List<String> lines =
                TitleLines.of(text, word.width(), part -> word.fonts().width(part, STYLE));
        word.title(lines, STYLE, PITCH);
        word.blankLine();
    }

    @Override
    public double least(Flow flow) {
        return height(lines(flow));
    }

    @Override
    public boolean holdsNext() {
        return true;
    }

    private double height(List<String> lines) {
        return (lines.size() + 1) * PITCH + PageFrame.PITCH;
    }

    private List<String> lines(Flow flow) {
        return TitleLines.of(text, flow.width(), part -> flow.fonts().width(part, STYLE));
    }
}
