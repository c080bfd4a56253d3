package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;

/** 附件说明: one blank line below the text, names aligned under each other (GB/T 9704-2012, 7.3.4). */
record AnnexListBlock(List<String> names) implements Block {
    private static final Style STYLE = Style.body(Typeface.FANG);
    private static final String LABEL = "附件：";
    private static final int INDENT = 2;
    /** Names of a long list that go to the page of the signature. */
    private static final int TAKEN_ALONG = 2;

    @Override
    public void lay(Flow flow, After after) {
        double all = least(flow) + after.clinging();
        // A list too long for one page begins below the text and runs over.
        flow.need(all > flow.frame().height() ? 2 * PageFrame.PITCH : all);
        if (!flow.atHead()) {
            flow.down(PageFrame.PITCH);
        }
        double left = flow.left() + INDENT * STYLE.em();
        flow.need(STYLE.height());
        flow.canvas().text(LABEL, left, flow.top(), STYLE, 0);
        for (Item item : items(flow)) {
            for (int i = 0; i < item.lines().size(); i++) {
                flow.need(STYLE.height());
                if (i == 0) {
                    double number = left + flow.fonts().width(LABEL, STYLE);
                    flow.canvas().text(item.number(), number, flow.top(), STYLE, 0);
                }
                double from = left + item.from();
                TextBlock.draw(flow, item.lines().get(i), from, flow.left() + flow.width() - from, STYLE);
                flow.down(PageFrame.PITCH);
            }
        }
    }

    @Override
    public void write(WordFile word) {
        word.keepBlankLine();
        double label = word.fonts().width(LABEL, STYLE);
        for (int i = 0; i < names.size(); i++) {
            double number = word.fonts().width(number(i), STYLE);
            double hang = number + (i == 0 ? label : 0);
            var paragraph = word.hanging(INDENT * STYLE.em() + label + number, hang);
            paragraph.setKeepNext(i >= names.size() - TAKEN_ALONG);
            WordText.run(paragraph, (i == 0 ? LABEL : "") + number(i) + names.get(i), STYLE);
        }
    }

    /** Whether it stands on a page of its own rather than with the end of the text. */
    boolean isLong() {
        return names.size() > 2 * TAKEN_ALONG;
    }

    private String number(int i) {
        return names.size() == 1 ? "" : i + 1 + ".";
    }

    @Override
    public double least(Flow flow) {
        int lines = items(flow).stream().mapToInt(item -> item.lines().size()).sum();
        return (lines + 1) * PageFrame.PITCH;
    }

    @Override
    public boolean clings() {
        return true;
    }

    private List<Item> items(Flow flow) {
        List<Item> items = new ArrayList<>();
        LineBreaker breaker = new LineBreaker(c -> flow.fonts().width(c, STYLE));
        for (int i = 0; i < names.size(); i++) {
            String number = number(i);
            double from = flow.fonts().width(LABEL + number, STYLE);
            double room = flow.width() - INDENT * STYLE.em() - from;
            items.add(new Item(number, from, breaker.lines(names.get(i), room, room)));
        }
        return items;
    }

    private record Item(String number, double from, List<LineBreaker.Line> lines) {}
}
