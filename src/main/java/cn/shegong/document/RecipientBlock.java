package cn.shegong.document;

import java.util.List;

/** 主送机关: flush left, further lines too, with a full-width colon (GB/T 9704-2012, 7.3.2). */
record RecipientBlock(String names) implements Block {
    private static final Style STYLE = Style.body(Typeface.FANG);

    static RecipientBlock of(String text) {
        return new RecipientBlock(text.strip().replaceAll("[:：]+$", ""));
    }

    @Override
    public void lay(Flow flow, After after) {
        text().lay(flow, after);
    }

    @Override
    public double least(Flow flow) {
        return text().least(flow);
    }

    @Override
    public void write(WordFile word) {
        text().write(word);
    }

    /** On how many lines it stands. */
    int lines(Fonts fonts) {
        List<LineBreaker.Line> lines = new LineBreaker(c -> fonts.width(c, STYLE))
                .lines(names + "：", PageFrame.PORTRAIT.width(), PageFrame.PORTRAIT.width());
        return lines.size();
    }

    private TextBlock text() {
        return new TextBlock(names + "：", STYLE, 0, 0, false);
    }
}
