package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.roster.Category;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one sheet of a list: header, columns, rows. */
final class SheetReading {
    private static final Pattern TITLE =
            Pattern.compile("[^，。；]{2,60}(册|名单|表|台账|明细|情况|信息|统计)([(（〔].*)?", Pattern.DOTALL);

    private final Sheet sheet;
    private final String fileName;
    private final RememberedLayouts remembered;
    private final boolean villageSheets;
    private final List<String> notes = new ArrayList<>();
    private final Optional<Header> found;
    private final Header header;
    private final List<String> textsAbove;

    /** @param villageSheets whether the sheets bear the names of villages, without 村: 东岗, 西沟 … */
    SheetReading(Sheet given, String fileName, RememberedLayouts remembered, boolean villageSheets) {
        LyingSheet lying = new LyingSheet(given);
        Sheet sheet = lying.present() ? lying.upright() : given;
        if (lying.present()) {
            notes.add("工作表“" + sheet.name() + "”里一个人占一列，已经转过来，一个人一行；说到的“第几行”是原来的第几列。");
        }
        this.fileName = fileName;
        this.villageSheets = villageSheets;
        this.remembered = remembered;
        this.found = new HeaderFinder(sheet).find(0);
        Header whole = found.orElse(new Header(0, -1, List.of()));
        PersonsInOneCell together = new PersonsInOneCell(sheet, whole);
        MembersAcross across = new MembersAcross(sheet, whole);
        if (together.present()) {
            this.sheet = together.sheet();
            this.header = together.header();
            notes.add("工作表“" + sheet.name() + "”的姓名和身份证号写在同一格里，已经拆开，每人一行，请核对。");
        } else if (across.present()) {
            this.sheet = across.sheet();
            this.header = across.header();
            notes.add("工作表“" + sheet.name() + "”一户写在一行里，户主和各个成员已拆成每人一行。");
        } else {
            this.sheet = sheet;
            this.header = whole;
        }
        this.textsAbove = sheet.rows().subList(0, header.first()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .toList();
    }

    /** Empty when the sheet has no table of persons; the notes say so. */
    Optional<ReadSheet> read(int firstHousehold) {
        return read(firstHousehold, Optional.empty());
    }

    /** @param before how the sheet before was read; one without a header may go on with the same columns */
    Optional<ReadSheet> read(int firstHousehold, Optional<ColumnMapping> before) {
        if (sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        SideBySide blocks = new SideBySide(sheet, header);
        List<Integer> starts = blocks.starts();
        int end = starts.size() > 1 ? starts.get(1) : sheet.width();
        ColumnMapping mapping =
                mapping(blocks.sheet(0, end), header.paths().isEmpty() ? header : blocks.header(0, end), before);
        if (!mapping.namesPersons() || found.isEmpty() && !hasNumbers(mapping)) {
            notes.add("工作表“" + sheet.name() + "”里没有找到姓名、身份证号的列，像是汇总表或说明，没有读。");
            return Optional.empty();
        }
        if (found.isEmpty()) {
            notes.add("工作表“" + sheet.name() + "”没有表头，各列是"
                    + (before.filter(mapping::equals).isPresent() ? "照前一张工作表" : "按内容") + "认的，请逐列核对。");
        }
        if (Stopped.all(sheet.name() + title())) {
            notes.add("工作表“" + sheet.name() + "”写的是停发、退出的人，没有读，免得又收进来。" + Stopped.WHAT_TO_DO);
            return Optional.empty();
        }
        Optional<Category> roster = CategoryGuess.of(title(), sheet.name(), fileName, mapping);
        List<ListRow> rows = new ArrayList<>();
        List<DroppedRow> dropped = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : sheet.width();
            Header part = header.paths().isEmpty() ? header : blocks.header(from, to);
            RowReader reader = new RowReader(blocks.sheet(from, to), part, mapping, place(), roster);
            RowReader.Result result = reader.read(firstHousehold + rows.size());
            rows.addAll(result.rows());
            dropped.addAll(result.dropped());
            notes.addAll(result.notes());
        }
        noteHiddenRows();
        return Optional.of(new ReadSheet(
                sheet.name(),
                title(),
                found.isPresent() ? sheet.rows().get(header.last()).number() : 0,
                mapping,
                roster,
                rows,
                dropped));
    }

    private ColumnMapping mapping(Sheet block, Header words, Optional<ColumnMapping> before) {
        List<ColumnContent> contents = ColumnContent.of(
                block.rows().subList(header.last() + 1, block.rows().size()), block.width());
        if (found.isEmpty() && before.filter(columns -> fits(columns, contents)).isPresent()) {
            return before.get();
        }
        ColumnMapping guess =
                found.isPresent() ? new MappingGuess(words, contents).guess() : MappingGuess.withoutHeader(contents);
        ColumnMapping known = remembered.find(guess.layout()).orElse(guess);
        AmountsByTime amounts = new AmountsByTime(sheet.name(), words, contents);
        ColumnMapping settled = amounts.settle(known, month());
        amounts.note().ifPresent(notes::add);
        return settled;
    }

    /** The month that title, sheet or file speak of. */
    private Optional<YearMonth> month() {
        return PeriodGuess.of(Stream.concat(
                        textsAbove.stream().filter(text -> !HeaderWord.isFilledIn(text)),
                        Stream.of(sheet.name(), fileName))
                .toList());
    }

    private static boolean fits(ColumnMapping columns, List<ColumnContent> contents) {
        return Stream.of(Target.NAME, Target.ID_NUMBER).allMatch(target -> {
            OptionalInt column = columns.columnOf(target);
            return column.isPresent()
                    && column.getAsInt() < contents.size()
                    && contents.get(column.getAsInt()).mostly(CellShape.valueOf(target.name()));
        });
    }

    private static boolean hasNumbers(ColumnMapping mapping) {
        return mapping.has(Target.ID_NUMBER) || mapping.has(Target.DISABILITY_CERTIFICATE);
    }

    List<String> notes() {
        return notes;
    }

    /** What stands over the table: title, sender, date. */
    List<String> textsAbove() {
        return textsAbove;
    }

    private String title() {
        List<String> texts =
                textsAbove.stream().filter(text -> !HeaderWord.isFilledIn(text)).toList();
        return texts.stream()
                .filter(text -> TITLE.matcher(text).matches())
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .orElse("");
    }

    private Map<Target, Cell> place() {
        return Stream.of(Stream.of(sheet.name(), title()), textsAbove.stream(), Stream.of(fileName))
                .flatMap(Function.identity())
                .map(VillageInText::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElseGet(() -> villageSheets ? Map.of(Target.VILLAGE, Cell.text(sheet.name())) : Map.of());
    }

    private void noteHiddenRows() {
        long hidden = sheet.rows().stream().filter(Sheet.Row::hidden).count();
        if (hidden > 0) {
            notes.add("工作表“" + sheet.name() + "”里有 " + hidden + " 行是隐藏的（多半是筛选过），也读进来了。不想收的，请在表里删掉再选。");
        }
    }
}
