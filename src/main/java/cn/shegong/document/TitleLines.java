package cn.shegong.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a title into lines of like length, widening or narrowing like a trapezium or widest in the middle
 * (GB/T 9704-2012, 7.3.1).
 */
final class TitleLines {
    private static final char HINT = '|';
    private static final double SLACK = 1e-6;
    /** Worth of a bad shape or a bad place to break, as a part of the line's width. */
    private static final double WAISTED = 0.5;

    private static final double WORD_PARTED = 0.3;

    private static final double OVERFULL = 0.1;
    /** The part of a line that a title takes if it can: so it reaches neither edge, and a font a little wider breaks nothing. */
    private static final double FILLED = 0.95;

    /** Lines of one length make a block, which is neither a trapezium nor a rhombus. */
    private static final double EQUAL = 0.05;

    private final String title;
    private final List<String> pieces;
    private final double limit;
    private final ToDoubleFunction<String> width;
    private List<String> best = List.of();
    private double bestCost = Double.MAX_VALUE;

    private TitleLines(String title, List<String> pieces, double limit, ToDoubleFunction<String> width) {
        this.title = title;
        this.pieces = pieces;
        this.limit = limit;
        this.width = width;
    }

    /** Broken only at the hints {@code |} if there are any and each part fits; else wherever Chinese may be broken. */
    static List<String> of(String title, double limit, ToDoubleFunction<String> width) {
        String whole = title.replace(String.valueOf(HINT), "");
        if (width.applyAsDouble(whole) <= FILLED * limit + SLACK) {
            return List.of(whole);
        }
        List<String> parts = Arrays.stream(title.split("\\" + HINT))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean hintsHelp = parts.size() > 1 && parts.stream().allMatch(p -> width.applyAsDouble(p) <= limit + SLACK);
        List<String> pieces = hintsHelp ? parts : LineBreaker.clusters(whole);
        for (int lines = 2; lines <= pieces.size(); lines++) {
            TitleLines search = new TitleLines(whole, pieces, limit, width);
            search.split(0, lines, new ArrayList<>());
            if (!search.best.isEmpty()) {
                return search.best;
            }
        }
        return pieces;
    }

    private void split(int from, int lines, List<String> before) {
        StringBuilder line = new StringBuilder();
        for (int to = from + 1; to <= pieces.size() - lines + 1; to++) {
            line.append(pieces.get(to - 1));
            if (width.applyAsDouble(line.toString()) > limit + SLACK) {
                return;
            }
            if (lines > 1 || to == pieces.size()) {
                before.add(line.toString());
                if (lines > 1) {
                    split(to, lines - 1, before);
                } else {
                    weigh(before);
                }
                before.remove(before.size() - 1);
            }
        }
    }

    private void weigh(List<String> lines) {
        double[] widths = lines.stream().mapToDouble(width).toArray();
        double mean = Arrays.stream(widths).average().orElse(0);
        double cost =
                Arrays.stream(widths).map(w -> Math.pow((w - mean) / limit, 2)).sum();
        cost += OVERFULL * Arrays.stream(widths).filter(w -> w > FILLED * limit).count();
        int at = 0;
        boolean equal = true;
        for (int i = 1; i < widths.length; i++) {
            at += lines.get(i - 1).length();
            cost += TitleWords.parted(title, at) ? WORD_PARTED : 0;
            equal &= Math.abs(widths[i] - widths[i - 1]) < limit / 100;
            boolean waisted = i + 1 < widths.length && widths[i] < widths[i - 1] && widths[i] < widths[i + 1];
            cost += waisted ? WAISTED : 0;
        }
        cost += equal ? EQUAL : 0;
        if (cost < bestCost) {
            bestCost = cost;
            best = List.copyOf(lines);
        }
    }
}
