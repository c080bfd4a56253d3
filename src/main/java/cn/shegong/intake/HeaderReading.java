package cn.shegong.intake;

import cn.shegong.document.Sheet;
import cn.shegong.fact.FactField;
import cn.shegong.roster.Category;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header of a table in which nothing need stand yet, read with the words that lists are read with.
 *
 * @param firstRow number of its first row, from 1
 * @param lastRow number of its last row
 * @param columns what each column is; a second column for the same is unused
 */
public record HeaderReading(int firstRow, int lastRow, ColumnMapping columns) {
    /** Empty when no row of the sheet holds the words of columns. */
    public static Optional<HeaderReading> of(Sheet sheet) {
        return new HeaderFinder(sheet).find(0).map(header -> {
            var nothing = ColumnContent.of(List.of(), sheet.width());
            return new HeaderReading(
                    sheet.rows().get(header.first()).number(),
                    sheet.rows().get(header.last()).number(),
                    new MappingGuess(header, nothing).guess());
        });
    }

    /** The roster that the title, the sheet or the file speak of first. */
    public Optional<Category> roster(Sheet sheet, String fileName) {
        return texts(sheet, fileName)
                .flatMap(text -> Category.of(text).stream())
                .findFirst();
    }

    /** The month that the title, the sheet or the file speak of. */
    public Optional<YearMonth> month(Sheet sheet, String fileName) {
        return PeriodGuess.of(texts(sheet, fileName).toList());
    }

    private Stream<String> texts(Sheet sheet, String fileName) {
        var above = sheet.rows().stream()
                .filter(row -> row.number() < firstRow)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank() && !HeaderWord.isFilledIn(cell.text()))
                .map(cell -> cell.text());
        return Stream.of(above, Stream.of(sheet.name()), Stream.of(fileName)).flatMap(each -> each);
    }

    /** A column's own words in the form in which words are compared; empty for a column without any. */
    public static String word(ColumnMapping.Column column) {
        var header = column.header();
        return word(header.substring(header.lastIndexOf('/') + 1));
    }

    /** Words in the form in which they are compared: what stands in brackets, blanks and signs are left out. */
    public static String word(String text) {
        return HeaderWord.of(text).plain();
    }

    /** Whether the words over a column ask for a month rather than a day: 出生年月. */
    public static boolean asksMonth(String header) {
        var word = HeaderWord.of(header).plain();
        return word.endsWith("年月") || word.endsWith("月份");
    }

    /** The facts that a column may hold, the likeliest first. */
    public static List<FactField> facts(ColumnMapping.Column column, List<FactField> fields, List<String> asked) {
        return FactColumns.fields(column, fields, asked);
    }
}
