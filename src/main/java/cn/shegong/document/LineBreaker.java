package cn.shegong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Breaks Chinese text into lines: closing marks never begin a line, opening marks never end one, words and figures stay whole. */
final class LineBreaker {
    private static final String NOT_FIRST = "，。、；：？！）】〕》〉」』”’…·～％℃‰％,.;:?!)]}>%°";
    private static final String NOT_LAST = "（【〔《〈「『“‘￥¥$№([{<";
    private static final String DOUBLED = "—…";
    /** Marks whose right half is blank, so that it may hang over the edge. */
    private static final String HANGING = "，。、；：）】〕》〉」』";

    private static final String IN_WORDS = "._@/-+#&'_:";
    private static final double SLACK = 1e-6;

    private final IntToDoubleFunction width;

    /** @param width of one character, in the unit of the limits */
    LineBreaker(IntToDoubleFunction width) {
        this.width = width;
    }

    /** Lines of a text whose first line may be shorter than the rest; forced ends (\n) are kept. */
    List<Line> lines(String text, double first, double rest) {
        List<Line> lines = new ArrayList<>();
        for (String part : text.split("\\R", -1)) {
            fill(Fonts.drawable(part), lines.isEmpty() ? first : rest, rest, lines);
        }
        return lines;
    }

    private void fill(String text, double first, double rest, List<Line> lines) {
        StringBuilder line = new StringBuilder();
        double used = 0;
        double limit = first;
        for (String cluster : clusters(text)) {
            double wide = width(cluster);
            if (!line.isEmpty() && used + needed(cluster) > limit + SLACK) {
                lines.add(ended(line, false));
                limit = rest;
                used = 0;
            }
            if (line.isEmpty() && needed(cluster) > limit + SLACK) {
                for (int c : cluster.codePoints().toArray()) {
                    if (!line.isEmpty() && used + width.applyAsDouble(c) > limit + SLACK) {
                        lines.add(ended(line, false));
                        limit = rest;
                        used = 0;
                    }
                    line.appendCodePoint(c);
                    used += width.applyAsDouble(c);
                }
            } else {
                line.append(cluster);
                used += wide;
            }
        }
        lines.add(ended(line, true));
    }

    private Line ended(StringBuilder line, boolean last) {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        return new Line(text, width(text), last);
    }

    /** Width that must be free on the line: trailing blanks and the blank half of a closing mark may hang over. */
    private double needed(String cluster) {
        String ink = cluster.stripTrailing();
        if (ink.isEmpty()) {
            return 0;
        }
        int last = ink.codePointBefore(ink.length());
        return width(ink) - (HANGING.indexOf(last) >= 0 ? width.applyAsDouble(last) / 2 : 0);
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(width::applyAsDouble).sum();
    }

    /** The smallest pieces between which a line may end. */
    static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        StringBuilder cluster = new StringBuilder();
        int before = 0;
        for (int c : text.codePoints().toArray()) {
            if (!cluster.isEmpty() && mayBreak(before, c)) {
                clusters.add(cluster.toString());
                cluster.setLength(0);
            }
            cluster.appendCodePoint(c);
            before = c;
        }
        if (!cluster.isEmpty()) {
            clusters.add(cluster.toString());
        }
        return clusters;
    }

    private static boolean mayBreak(int before, int after) {
        boolean glued = after == ' '
                || NOT_FIRST.indexOf(after) >= 0
                || NOT_LAST.indexOf(before) >= 0
                || before == after && DOUBLED.indexOf(after) >= 0
                || inWord(before) && inWord(after);
        return !glued;
    }

    private static boolean inWord(int c) {
        boolean latin = c < 0x2E80 && (Character.isLetterOrDigit(c) || IN_WORDS.indexOf(c) >= 0);
        return latin && !(c >= 0x2160 && c < 0x2500);
    }

    /**
     * One line of text.
     *
     * @param width of its characters, in the unit of the limits
     * @param last true when the text or a forced end comes after it, so that it is not spread out
     */
    record Line(String text, double width, boolean last) {}
}
