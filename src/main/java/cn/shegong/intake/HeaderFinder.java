package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds a table's header by the words in it, wherever the sender has put it. */
final class HeaderFinder {
    private static final int SEARCHED_ROWS = 30;
    private static final int MOST_LEVELS = 4;
    private static final int ENOUGH = 4;

    private static final Pattern GROUP_WORD =
            Pattern.compile("信息|情况|所在地|住址|地址|户主|成员|家庭|监护|父亲|母亲|联系|保障|救助|享受|补贴|津贴|残疾|基本|人员|对象|人口|身份|照料");
    private static final Pattern TITLE_WORD = Pattern.compile("\\d{3}|花名册|名册|名单|台账|统计表|登记表|信息表|汇总表|一览表|年.*月");

    private final Sheet sheet;
    private final List<Sheet.Row> rows;

    HeaderFinder(Sheet sheet) {
        this.sheet = sheet;
        this.rows = sheet.rows();
    }

    /** The first header among the first rows from an index on. */
    Optional<Header> find(int from) {
        return IntStream.range(from, Math.min(rows.size(), from + SEARCHED_ROWS))
                .filter(index -> isHeader(rows.get(index)))
                .mapToObj(this::around)
                .findFirst();
    }

    /** Whether a row holds the words of columns and nothing that looks like data. */
    static boolean isHeader(Sheet.Row row) {
        Set<Target> targets = EnumSet.noneOf(Target.class);
        int score = 0;
        int sure = 0;
        for (Cell cell : row.cells()) {
            if (isData(cell)) {
                score -= 3;
                continue;
            }
            HeaderMatch match = matchOf(cell);
            if (match.attribute() != Target.UNUSED && targets.add(match.target())) {
                boolean certain = match.sureness() == Sureness.SURE;
                score += certain ? 2 : 1;
                sure += certain ? 1 : 0;
            }
        }
        boolean aboutPersons = targets.contains(Target.NAME) || targets.contains(Target.ID_NUMBER);
        return sure >= 2 && score >= ENOUGH && (targets.size() >= 3 || aboutPersons);
    }

    private static HeaderMatch matchOf(Cell cell) {
        return cell.blank() || HeaderWord.isFilledIn(cell.text())
                ? HeaderMatch.NONE
                : HeaderMatch.of(List.of(cell.text()));
    }

    private static boolean isData(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE && cell.text().endsWith("-01")) {
            // A spreadsheet makes the first day of a month of whoever types 10月 over a column.
            return false;
        }
        return switch (CellShape.of(cell)) {
            case ID_NUMBER, CERTIFICATE, PHONE, NUMBER, DATE, SEX, DISABILITY_TYPE, DISABILITY_GRADE -> true;
            default -> false;
        };
    }

    private Header around(int index) {
        int first = index;
        while (first > 0 && index - first < MOST_LEVELS - 1 && isGroupRow(first - 1)) {
            first--;
        }
        int last = index;
        while (last + 1 < rows.size() && last - first < MOST_LEVELS - 1 && continuesBelow(first, last)) {
            last++;
        }
        List<List<String>> paths = new HeaderPaths(sheet, first, last).all();
        if (last + 1 < rows.size() && isColumnNumbers(rows.get(last + 1))) {
            last++;
        }
        return new Header(first, last, paths);
    }

    /** Whether the row at an index holds the groups over the row below it. */
    private boolean isGroupRow(int index) {
        Sheet.Row row = rows.get(index);
        if (row.number() + 1 != rows.get(index + 1).number()) {
            return false;
        }
        boolean reachesBelow =
                sheet.merged().stream().anyMatch(r -> r.firstRow() == row.number() && r.lastRow() == row.number() + 1);
        List<String> texts =
                row.cells().stream().filter(c -> !c.blank()).map(Cell::text).toList();
        boolean words = texts.stream()
                .map(Typed::compact)
                .noneMatch(t -> t.contains(":")
                        || t.length() > 16
                        || TITLE_WORD.matcher(t).find());
        boolean group = row.cells().stream()
                .anyMatch(c -> GROUP_WORD.matcher(c.text()).find() || matchOf(c).known());
        return words
                && group
                && (texts.size() > 1
                        || reachesBelow
                        || texts.get(0).length() <= 8 && !standsOverTheWholeTable(row, rows.get(index + 1)));
    }

    /** Where the table begins or across all of it: 农村低保 alone over 序号 is a title, 户主信息 over 姓名 a group. */
    private boolean standsOverTheWholeTable(Sheet.Row row, Sheet.Row below) {
        int column = firstFilled(row);
        Optional<Sheet.Region> region = sheet.regionAt(row.number(), column);
        return column <= firstFilled(below)
                && region.map(r -> r.lastColumn() >= below.cells().size() - 1).orElse(true);
    }

    private static int firstFilled(Sheet.Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(column -> !row.cell(column).blank())
                .findFirst()
                .orElse(0);
    }

    private boolean continuesBelow(int first, int last) {
        Sheet.Row below = rows.get(last + 1);
        int number = rows.get(last).number();
        if (below.number() != number + 1) {
            return false;
        }
        boolean merged = sheet.merged().stream()
                .anyMatch(r -> r.firstRow() >= rows.get(first).number()
                        && r.firstRow() <= number
                        && r.lastRow() > number
                        && r.firstColumn() < sheet.width());
        return merged || isWordsOnly(below);
    }

    /** Whether every cell of a row is the word of a column, as in the second row of a header without merged cells. */
    private static boolean isWordsOnly(Sheet.Row row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        long known = filled.stream()
                .filter(cell -> !isData(cell) && matchOf(cell).sureness() == Sureness.SURE)
                .count();
        return known > 0 && known * 2 >= filled.size() && filled.stream().noneMatch(HeaderFinder::isData);
    }

    /** Whether a row only counts the columns: 甲 乙 1 2 3, as statistical forms do under their header. */
    static boolean isColumnNumbers(Sheet.Row row) {
        List<String> texts = row.cells().stream()
                .filter(c -> !c.blank())
                .map(c -> Typed.compact(c.text()).replaceAll("^[(\\[〔【](.*)[)\\]〕】]$", "$1"))
                .toList();
        List<String> numbers =
                texts.stream().filter(text -> text.matches("\\d{1,2}")).toList();
        boolean ascending = IntStream.range(1, numbers.size())
                .allMatch(i -> Integer.parseInt(numbers.get(i)) == Integer.parseInt(numbers.get(i - 1)) + 1);
        boolean marks = texts.stream().allMatch(text -> text.matches("\\d{1,2}|[甲乙丙丁戊己庚辛]|[A-Z]"));
        return numbers.size() >= 3 && ascending && marks && Integer.parseInt(numbers.get(0)) <= 2;
    }
}
