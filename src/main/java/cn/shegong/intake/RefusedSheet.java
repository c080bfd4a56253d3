package cn.shegong.intake;

import cn.shegong.base.Problem;
import cn.shegong.document.Column;
import cn.shegong.document.LedgerSheet;
import cn.shegong.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of one sheet that were not taken, in the sender's columns with the reason behind them.
 *
 * @param headers the words over the columns, outer group first: 户主信息/姓名
 */
record RefusedSheet(String name, String title, List<String> headers, List<RefusedRow> rows) {
    /** The last column; a list that comes back with it is read like the one that was sent. */
    static final String REASON = "不能收的原因";

    private static final String VILLAGE = "村（社区）";

    /** One row: a text per header, and why it was not taken. */
    record RefusedRow(int rowNumber, List<String> cells, String reason) {
        RefusedRow {
            cells = List.copyOf(cells);
        }
    }

    RefusedSheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** The sheets of a preview that have such rows. */
    static List<RefusedSheet> of(Preview preview) {
        var refused = preview.rows().stream()
                .filter(row -> row.verdict() == Verdict.REFUSED || row.verdict() == Verdict.PERHAPS_SAME)
                .collect(Collectors.groupingBy(row -> row.row().sheet()));
        return preview.list().sheets().stream()
                .filter(sheet -> refused.containsKey(sheet.name()))
                .map(sheet -> of(sheet, refused.get(sheet.name())))
                .toList();
    }

    private static RefusedSheet of(ReadSheet sheet, List<PreviewRow> refused) {
        var mapping = sheet.mapping();
        boolean lacksVillage = !mapping.has(Target.VILLAGE)
                && !mapping.has(Target.VILLAGE_AND_GROUP)
                && refused.stream().anyMatch(row -> !row.row().village().isEmpty());
        int width = Math.max(
                mapping.columns().size(),
                refused.stream().mapToInt(row -> row.row().raw().size()).max().orElse(0));
        var used = IntStream.range(0, width)
                .filter(i -> !header(mapping, i).isEmpty()
                        || refused.stream()
                                .anyMatch(row -> !cell(row.row(), mapping, i).isEmpty()))
                .boxed()
                .toList();
        var headers = new ArrayList<>(used.stream()
                .map(i -> header(mapping, i).isEmpty() ? "第" + (i + 1) + "列" : header(mapping, i))
                .toList());
        if (lacksVillage) {
            headers.add(VILLAGE);
        }
        var rows = refused.stream()
                .map(row -> {
                    var cells = new ArrayList<>(
                            used.stream().map(i -> cell(row.row(), mapping, i)).toList());
                    if (lacksVillage) {
                        cells.add(row.row().village());
                    }
                    return new RefusedRow(row.row().rowNumber(), cells, reason(row));
                })
                .toList();
        return new RefusedSheet(sheet.name(), sheet.title(), headers, rows);
    }

    private static String header(ColumnMapping mapping, int column) {
        if (column >= mapping.columns().size()) {
            return "";
        }
        var known = mapping.columns().get(column);
        // Without a header of its own the table comes back with one that can be read.
        boolean made = known.header().matches("第\\d+列") && known.target() != Target.UNUSED;
        return made ? known.target().label() : known.header();
    }

    /**
     * As in the file, with what stands once for a household repeated: the row has to tell it alone when it comes back.
     * An amount is not, lest it be added up. A number that the spreadsheet has rounded stays recognisable as such: its
     * zeros might pass for a right one.
     */
    private static String cell(ListRow row, ColumnMapping mapping, int column) {
        String own = column < row.raw().size() ? row.raw().get(column) : "";
        var target = mapping.target(column);
        if (row.cell(target).digitsLost() && row.says(target)) {
            return "%.14E".formatted(Double.parseDouble(row.text(target)));
        }
        boolean repeats = row.borrowed().contains(target) && target != Target.MONTHLY_AMOUNT;
        return own.isEmpty() && repeats ? row.text(target) : own;
    }

    private static String reason(PreviewRow row) {
        var errors = row.row().problems().errors().stream().map(Problem::message);
        var open = row.verdict() == Verdict.PERHAPS_SAME
                ? row.problems().stream()
                        .filter(problem -> problem.code().equals("perhaps_same")
                                || problem.code().equals("other_name"))
                        .map(Problem::message)
                : Stream.<String>of();
        return Stream.concat(errors, open).collect(Collectors.joining());
    }

    LedgerSheet ledger() {
        var columns = Stream.concat(headers.stream(), Stream.of(REASON))
                .map(header -> Column.code(Arrays.stream(header.split("/"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new)))
                .toArray(Column[]::new);
        columns[columns.length - 1] = Column.text(REASON);
        var table = Table.of(columns);
        rows.forEach(row -> table.row(
                Stream.concat(row.cells().stream(), Stream.of(row.reason())).toList()));
        return new LedgerSheet(name, table).title(title.isEmpty() ? name : title);
    }
}
