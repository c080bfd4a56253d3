package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one sheet of a list: header, columns, rows. */
final class SheetReading {
    private final Sheet sheet;
    private final String fileName;
    private final RememberedLayouts remembered;
    private List<String> textsAbove = List.of();

    SheetReading(Sheet sheet, String fileName, RememberedLayouts remembered) {
        this.sheet = sheet;
        this.fileName = fileName;
        this.remembered = remembered;
    }

    /** Empty when the sheet has no table of persons; the notes say so. */
    Optional<ReadSheet> read(int firstHousehold, List<String> notes) {
        if (sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        Optional<Header> found = new HeaderFinder(sheet).find(0);
        Header header = found.orElse(new Header(0, -1, List.of()));
        List<ColumnContent> contents = ColumnContent.of(
                sheet.rows().subList(header.last() + 1, sheet.rows().size()), sheet.width());
        ColumnMapping guess =
                found.isPresent() ? new MappingGuess(header, contents).guess() : MappingGuess.withoutHeader(contents);
        ColumnMapping mapping = remembered.find(guess.layout()).orElse(guess);
        if (found.isEmpty() && !mapping.has(Target.ID_NUMBER) && !mapping.has(Target.DISABILITY_CERTIFICATE)) {
            notes.add("工作表“" + sheet.name() + "”里没有找到表头（姓名、身份证号等列名），没有读。");
            return Optional.empty();
        }
        if (!mapping.namesPersons()) {
            notes.add("工作表“" + sheet.name() + "”没有姓名、身份证号的列，像是汇总表，没有读。");
            return Optional.empty();
        }
        if (found.isEmpty()) {
            notes.add("工作表“" + sheet.name() + "”没有表头，各列是按内容认的，请逐列核对。");
        }
        textsAbove = sheet.rows().subList(0, header.first()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .toList();
        RowReader.Result result = new RowReader(sheet, header, mapping, village()).read(firstHousehold);
        notes.addAll(result.notes());
        notesOnHiddenRows(notes);
        int headerRow = found.isPresent() ? sheet.rows().get(header.last()).number() : 0;
        return Optional.of(new ReadSheet(
                sheet.name(),
                title(),
                headerRow,
                mapping,
                CategoryGuess.of(title(), sheet.name(), fileName, mapping),
                result.rows(),
                result.dropped()));
    }

    /** What stands over the table: title, sender, date. */
    List<String> textsAbove() {
        return textsAbove;
    }

    private String title() {
        return textsAbove.stream()
                .filter(text -> !HeaderWord.isFilledIn(text))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private String village() {
        return Stream.concat(Stream.of(sheet.name(), title()), textsAbove.stream())
                .flatMap(text -> VillageInText.find(text).stream())
                .findFirst()
                .or(() -> VillageInText.find(fileName))
                .orElse("");
    }

    private void notesOnHiddenRows(List<String> notes) {
        long hidden = sheet.rows().stream().filter(Sheet.Row::hidden).count();
        if (hidden > 0) {
            notes.add("工作表“" + sheet.name() + "”里有 " + hidden + " 行是隐藏的（多半是筛选过），也读进来了。不想收的，请在表里删掉再选。");
        }
    }
}
