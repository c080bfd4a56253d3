package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One upright A4 page to be filled in by hand: text, lines, boxes and codes put where the caller says, in millimetres
 * from the top left corner of the sheet. It has no page number of its own.
 */
public final class FormPage {
    private final Fonts fonts;
    private final List<Consumer<Canvas>> parts = new ArrayList<>();

    public FormPage(Fonts fonts) {
        this.fonts = fonts;
    }

    /** @param top of the characters */
    public FormPage text(String text, double left, double top, double points) {
        return add(text, left, top, Style.of(Typeface.HEI, points));
    }

    public FormPage bold(String text, double left, double top, double points) {
        return add(text, left, top, Style.of(Typeface.HEI_BOLD, points));
    }

    private FormPage add(String text, double left, double top, Style style) {
        if (!text.isEmpty()) {
            parts.add(canvas -> canvas.text(text, left, top, style, 0));
        }
        return this;
    }

    public FormPage line(double left, double top, double right, double bottom) {
        parts.add(canvas -> canvas.line(left, top, right, bottom));
        return this;
    }

    public FormPage box(double left, double top, double width, double height) {
        line(left, top, left + width, top);
        line(left, top + height, left + width, top + height);
        line(left, top, left, top + height);
        return line(left + width, top, left + width, top + height);
    }

    /** A square code; leave four of its dots white around it. */
    public FormPage code(String content, double left, double top, double side) {
        var dots = PageCode.dots(content);
        parts.add(canvas -> canvas.dots(dots, left, top, side));
        return this;
    }

    /** Width of a text on one line. */
    public double width(String text, double points) {
        return fonts.width(text, Style.of(Typeface.HEI, points));
    }

    /**
     * A text broken into lines that fit.
     *
     * @param most lines; of a longer text the last one ends with …
     */
    public List<String> lines(String text, double points, double width, int most) {
        var style = Style.of(Typeface.HEI, points);
        var lines = new LineBreaker(c -> fonts.width(c, style))
                .lines(text.strip(), width, width).stream()
                        .map(LineBreaker.Line::text)
                        .toList();
        if (lines.size() <= most) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, most));
        var last = cut.get(most - 1);
        while (!last.isEmpty() && fonts.width(last + "…", style) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        cut.set(most - 1, last + "…");
        return cut;
    }

    void draw(Canvas canvas) {
        parts.forEach(part -> part.accept(canvas));
    }
}
