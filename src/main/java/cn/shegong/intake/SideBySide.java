package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A list printed in two or more columns of persons, to save paper: the same header words stand side by side again. */
final class SideBySide {
    private static final int LEAST_WIDTH = 2;

    private final Sheet sheet;
    private final Header header;

    SideBySide(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
    }

    /** The first column of each block; a single 0 for a list like most. */
    List<Integer> starts() {
        List<Integer> used = IntStream.range(0, header.paths().size())
                .filter(column -> !header.paths().get(column).isEmpty())
                .boxed()
                .toList();
        List<String> words = used.stream().map(header::text).toList();
        for (int width = LEAST_WIDTH; width * 2 <= words.size(); width++) {
            if (words.size() % width == 0 && repeats(words, width)) {
                List<Integer> starts = new ArrayList<>(List.of(0));
                for (int i = width; i < words.size(); i += width) {
                    starts.add(used.get(i));
                }
                return starts;
            }
        }
        return List.of(0);
    }

    private static boolean repeats(List<String> words, int width) {
        boolean names = words.subList(0, width).stream().distinct().count() == width;
        return names
                && IntStream.range(width, words.size())
                        .allMatch(i -> words.get(i).equals(words.get(i - width)));
    }

    /** The sheet with nothing but the columns from one to before another. */
    Sheet sheet(int from, int to) {
        List<Sheet.Row> rows = sheet.rows().stream()
                .map(row -> new Sheet.Row(row.number(), row.hidden(), cells(row, from, to)))
                .toList();
        List<Sheet.Region> merged = sheet.merged().stream()
                .filter(region -> region.lastColumn() >= from && region.firstColumn() < to)
                .map(region -> new Sheet.Region(
                        region.firstRow(),
                        region.lastRow(),
                        Math.max(region.firstColumn() - from, 0),
                        Math.min(region.lastColumn(), to - 1) - from))
                .toList();
        return new Sheet(sheet.name(), sheet.hidden(), rows, merged);
    }

    Header header(int from, int to) {
        return new Header(header.first(), header.last(), header.paths().subList(from, to));
    }

    private static List<Cell> cells(Sheet.Row row, int from, int to) {
        return IntStream.range(from, Math.min(to, Math.max(from, row.cells().size())))
                .mapToObj(row::cell)
                .toList();
    }
}
