package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the cells of one column look like, taken from its first rows. */
final class ColumnContent {
    private static final int SAMPLE = 300;
    private static final Pattern SEVERAL_NAMES =
            Pattern.compile("\\p{IsHan}{2,4}(\\(.*?\\))?([、,，;/ ]+\\p{IsHan}{2,4}(\\(.*?\\))?)+");

    private final Map<CellShape, Integer> shapes = new EnumMap<>(CellShape.class);
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int repeatedBelow;
    private boolean repeatsBeyondOne;
    private int severalNames;

    private ColumnContent(List<Sheet.Row> rows, int column) {
        String above = "";
        for (Sheet.Row row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            Cell cell = row.cell(column);
            if (cell.blank() || FillDown.isDitto(cell)) {
                continue;
            }
            filled++;
            severalNames += SEVERAL_NAMES.matcher(Typed.folded(cell.text())).matches() ? 1 : 0;
            shapes.merge(CellShape.of(cell), 1, Integer::sum);
            distinct.add(cell.text());
            if (cell.text().equals(above)) {
                repeatedBelow++;
                repeatsBeyondOne |= !cell.text().equals("1");
            }
            above = cell.text();
        }
    }

    /** One for each column of the rows given. */
    static List<ColumnContent> of(List<Sheet.Row> rows, int width) {
        return IntStream.range(0, width)
                .mapToObj(column -> new ColumnContent(rows, column))
                .toList();
    }

    int filled() {
        return filled;
    }

    int distinct() {
        return distinct.size();
    }

    /** Whether values are repeated from row to row, as a household's number is; members counted anew repeat only a 1. */
    boolean repeats() {
        return repeatsBeyondOne && repeatedBelow * 10 > filled;
    }

    /** Whether cells hold the names of several persons: 王芳、王小明. */
    boolean namesSeveral() {
        return severalNames * 5 > filled;
    }

    /** Whether most of the filled cells look so; false for an empty column. */
    boolean mostly(CellShape shape) {
        return shapes.getOrDefault(shape, 0) * 2 > filled;
    }

    /** The shape of most cells; TEXT when they are of many kinds, BLANK for an empty column. */
    CellShape main() {
        return filled == 0
                ? CellShape.BLANK
                : shapes.keySet().stream().filter(this::mostly).findFirst().orElse(CellShape.TEXT);
    }
}
