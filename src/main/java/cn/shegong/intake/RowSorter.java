package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows that name a person from sums, signatures, notes and everything else below a header. */
final class RowSorter {
    private static final Pattern TOTAL = Pattern.compile(".{0,12}?(合计|小计|总计|共计|累计|总人数|总户数)[:：]?.{0,30}|计[:：]?|总[:：]?");
    private static final Pattern SIGNATURE =
            Pattern.compile(".{0,6}(负责人|领导|审核|审批|填表|填报|制表|经办|复核|制单|盖章|签字|签章|公章|打印|联系电话|联系人|单位|日期|会计).{0,8}[:：].*");
    private static final Pattern TITLE = Pattern.compile(".{2,}(表|册|名单|台账|统计|情况|信息)([(（].*)?|.{0,12}\\d{4}年.*");
    private static final Set<String> SIGNERS =
            Set.of("负责人", "主要负责人", "审核人", "填表人", "填报人", "制表人", "经办人", "复核人", "审批人", "单位负责人", "制表", "审核");
    private static final Pattern NOTE =
            Pattern.compile("(备?注|说明|填表说明|填报说明|填写说明|注意|注意事项|要求)\\d?[:：].*|[注]\\d?[、.].*|以下空白|此页无.*");
    private static final Pattern ITEM = Pattern.compile("([一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十\\d]{1,2}[)）]).*");
    private static final Pattern EXAMPLE = Pattern.compile("例|示例|样例|例如|例[:：].*|填写示例.*|[(（]?示例[)）]?.*|样表");
    private static final Pattern COUNT = Pattern.compile("[共计]?\\d+(户|人|口|名).{0,8}");
    private static final Set<String> NOBODY = Set.of("0", "无", "没有", "空", "空白", "-", "—", "/", "无此类人员");
    private static final int LONG_TEXT = 24;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern NUMBERS = Pattern.compile("(总|低保|保障)?(户数|人数|人口数?)|(总|合计|月)?金额");

    private static final Set<Target> SAYS_NOTHING = Set.of(Target.SERIAL, Target.NOTE, Target.UNUSED);

    private final Sheet sheet;
    private final Header header;
    private final ColumnMapping mapping;
    private final MergedCells merged;

    RowSorter(Sheet sheet, Header header, ColumnMapping mapping, MergedCells merged) {
        this.sheet = sheet;
        this.header = header;
        this.mapping = mapping;
        this.merged = merged;
    }

    /** Why the row is not a person; empty when it is one. */
    Optional<DroppedRow.Reason> sort(Sheet.Row row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        if (isHeaderAgain(row, filled)) {
            return Optional.of(DroppedRow.Reason.REPEATED_HEADER);
        }
        if (hasIdentity(row)) {
            return Optional.empty();
        }
        if (filled.size() >= FEWEST_WORDS && filled.stream().allMatch(RowSorter::isWordOfColumn)) {
            // 村, 户数, 人数, 金额: sums of the villages follow the list.
            return Optional.of(DroppedRow.Reason.REPEATED_HEADER);
        }
        return byWords(row, filled).or(() -> byEmptiness(row, filled));
    }

    private static boolean isWordOfColumn(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && (HeaderMatch.of(List.of(cell.text())).sureness() == Sureness.SURE
                        || NUMBERS.matcher(Typed.compact(cell.text())).matches());
    }

    private Optional<DroppedRow.Reason> byWords(Sheet.Row row, List<Cell> filled) {
        String first = Typed.compact(filled.get(0).text());
        boolean sums = filled.stream()
                .limit(3)
                .map(cell -> Typed.compact(cell.text()))
                .anyMatch(text -> TOTAL.matcher(text).matches());
        if (sums) {
            return Optional.of(DroppedRow.Reason.TOTAL);
        }
        if (SIGNATURE.matcher(first).matches() || SIGNERS.contains(first)) {
            return Optional.of(DroppedRow.Reason.SIGNATURE);
        }
        if (NOTE.matcher(first).matches() || filled.size() == 1 && first.length() > LONG_TEXT) {
            return Optional.of(DroppedRow.Reason.NOTE);
        }
        if (HeaderFinder.isColumnNumbers(row)) {
            return Optional.of(DroppedRow.Reason.COLUMN_NUMBERS);
        }
        return EXAMPLE.matcher(first).matches() ? Optional.of(DroppedRow.Reason.EXAMPLE) : Optional.empty();
    }

    private Optional<DroppedRow.Reason> byEmptiness(Sheet.Row row, List<Cell> filled) {
        if (isHeading(row, filled) || Bands.is(filled)) {
            return Optional.of(DroppedRow.Reason.HEADING);
        }
        if (namesSomebody(row)) {
            return Optional.empty();
        }
        if (isInsideAPersonsCells(row)) {
            return Optional.of(DroppedRow.Reason.CONTINUED);
        }
        if (filled.size() == 1) {
            return Optional.of(
                    CellShape.of(filled.get(0)) == CellShape.NUMBER
                            ? DroppedRow.Reason.EMPTY
                            : DroppedRow.Reason.HEADING);
        }
        long facts = mapping.columns().stream()
                .filter(column -> column.target().reach() == Target.Reach.ROW)
                .filter(column -> !SAYS_NOTHING.contains(column.target()))
                .filter(column -> isFact(row.cell(column.index())))
                .count();
        return facts < 2 ? Optional.of(DroppedRow.Reason.EMPTY) : Optional.empty();
    }

    private boolean isHeading(Sheet.Row row, List<Cell> filled) {
        if (filled.size() != 1) {
            return false;
        }
        int column = row.cells().indexOf(filled.get(0));
        boolean wide = sheet.regionAt(row.number(), column)
                .filter(region -> region.lastColumn() - region.firstColumn() >= 2)
                .isPresent();
        String text = filled.get(0).text();
        return wide
                || CellShape.of(filled.get(0)) == CellShape.VILLAGE
                || CellShape.of(filled.get(0)) == CellShape.GROUP
                || ITEM.matcher(text).matches()
                || TITLE.matcher(text).matches();
    }

    /** A formula drawn down over empty rows gives zeros, and a village without such persons writes 无. */
    private static boolean isFact(Cell cell) {
        return !cell.blank() && cell.kind() != Cell.Kind.ERROR && !NOBODY.contains(cell.text());
    }

    private boolean namesSomebody(Sheet.Row row) {
        return List.of(Target.NAME, Target.HEAD_NAME).stream()
                .flatMap(target -> mapping.columnOf(target).stream().boxed())
                .map(row::cell)
                .anyMatch(cell -> isFact(cell)
                        && cell.kind() == Cell.Kind.TEXT
                        && !COUNT.matcher(Typed.compact(cell.text())).matches());
    }

    private boolean isInsideAPersonsCells(Sheet.Row row) {
        return List.of(Target.NAME, Target.ID_NUMBER).stream()
                .flatMap(target -> mapping.columnOf(target).stream().boxed())
                .anyMatch(column -> merged.originAbove(row.number(), column).isPresent());
    }

    private static boolean hasIdentity(Sheet.Row row) {
        return row.cells().stream()
                .map(CellShape::of)
                .anyMatch(shape -> shape == CellShape.ID_NUMBER || shape == CellShape.CERTIFICATE);
    }

    /** Whether the row repeats words of the header, as at the top of every printed page. */
    private boolean isHeaderAgain(Sheet.Row row, List<Cell> filled) {
        long same = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (!cell.blank() && stands(cell.text(), column)) {
                same++;
            } else if (saysOtherwise(cell, column)) {
                return false;
            }
        }
        return same * 2 > filled.size();
    }

    /** 月保障金 where 性别 stood: what follows is laid out in another way. */
    private boolean saysOtherwise(Cell cell, int column) {
        if (cell.blank() || mapping.target(column) == Target.UNUSED) {
            return false;
        }
        HeaderMatch match = HeaderMatch.of(List.of(cell.text()));
        return match.sureness() == Sureness.SURE
                && match.attribute() != Target.UNUSED
                && HeaderMatch.of(header.paths().get(column)).attribute() != match.attribute();
    }

    private boolean stands(String text, int column) {
        String word = HeaderWord.of(text).full();
        return column < header.paths().size()
                && header.paths().get(column).stream()
                        .anyMatch(over -> HeaderWord.of(over).full().equals(word));
    }

    /** Whether another table with other columns begins at this row; sums per village may follow a list of persons. */
    boolean beginsAnotherTable(Sheet.Row row) {
        return !hasIdentity(row)
                && HeaderFinder.isHeader(row)
                && !isHeaderAgain(
                        row, row.cells().stream().filter(cell -> !cell.blank()).toList());
    }
}
