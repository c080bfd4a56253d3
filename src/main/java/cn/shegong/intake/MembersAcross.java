package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A list with one row for a household and its members side by side: 户主, 成员1姓名, 成员1身份证号, 成员2姓名 … */
final class MembersAcross {
    private static final Pattern COUNTED =
            Pattern.compile("(?<whose>.*(?:成员|人员))[(（]?(?<place>[1-9一二三四五六七八九])[)）]?(?<what>.*)");
    private static final String PLACES = "一二三四五六七八九";

    private final Sheet sheet;
    private final Header header;

    /** By place the columns of the first, second … member, as many and in the same order in each. */
    private final Map<Integer, List<Integer>> members = new TreeMap<>();

    private final boolean firstIsHead;

    MembersAcross(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        for (int column = 0; column < header.paths().size(); column++) {
            int place = place(header.paths().get(column));
            if (place > 0) {
                members.computeIfAbsent(place, p -> new ArrayList<>()).add(column);
            }
        }
        if (members.size() < 2) {
            members.clear();
            List<List<Integer>> blocks = new RepeatedBlocks(header).behindTheHousehold();
            for (int i = 0; i < blocks.size(); i++) {
                members.put(i + 1, blocks.get(i));
            }
        }
        this.firstIsHead = !members.isEmpty() && othersNameNobody();
    }

    /** Whether no column beside the members' names the head: then the first of them stands with the household. */
    private boolean othersNameNobody() {
        return IntStream.range(0, header.paths().size())
                .filter(column -> members.values().stream().noneMatch(columns -> columns.contains(column)))
                .mapToObj(column -> HeaderMatch.of(header.paths().get(column)))
                .noneMatch(match -> match.attribute() == Target.NAME);
    }

    boolean present() {
        return members.size() > 1
                && members.values().stream().map(this::words).distinct().count() == 1
                && first().stream().anyMatch(column -> match(column).attribute() == Target.NAME);
    }

    /** The header with one group of member columns, the first. */
    Header header() {
        List<List<String>> paths = IntStream.range(0, header.paths().size())
                .mapToObj(column -> first().contains(column)
                        ? words(column)
                        : place(header.paths().get(column)) > 0
                                ? List.<String>of()
                                : header.paths().get(column))
                .toList();
        return new Header(header.first(), header.last(), paths);
    }

    /** The sheet with a row for the head and one for each member, all under the number of the row they come from. */
    Sheet sheet() {
        List<Sheet.Row> rows = new ArrayList<>(sheet.rows().subList(0, header.last() + 1));
        for (Sheet.Row row :
                sheet.rows().subList(header.last() + 1, sheet.rows().size())) {
            rows.add(new Sheet.Row(row.number(), row.hidden(), household(row)));
            members.values().stream()
                    .skip(firstIsHead ? 1 : 0)
                    .filter(columns -> columns.stream().anyMatch(c -> isSaid(row, c)))
                    .forEach(columns -> rows.add(new Sheet.Row(row.number(), row.hidden(), member(row, columns))));
        }
        return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.merged());
    }

    private List<Cell> household(Sheet.Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(column -> isAMembers(column) ? Cell.BLANK : row.cell(column))
                .toList();
    }

    private boolean isAMembers(int column) {
        return members.values().stream().skip(firstIsHead ? 1 : 0).anyMatch(columns -> columns.contains(column));
    }

    private List<Cell> member(Sheet.Row row, List<Integer> columns) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(sheet.width(), Cell.BLANK));
        for (int i = 0; i < columns.size(); i++) {
            cells.set(first().get(i), row.cell(columns.get(i)));
        }
        return cells;
    }

    /** Under a sum stands a number at most; a member has a name or an ID number. */
    private boolean isSaid(Sheet.Row row, int column) {
        Target attribute = match(column).attribute();
        CellShape shape = CellShape.of(row.cell(column));
        return attribute == Target.NAME
                        && shape != CellShape.BLANK
                        && shape != CellShape.NUMBER
                        && shape != CellShape.MARK
                || attribute == Target.ID_NUMBER && shape == CellShape.ID_NUMBER;
    }

    private List<Integer> first() {
        return members.values().iterator().next();
    }

    private HeaderMatch match(int column) {
        return HeaderMatch.of(words(column));
    }

    private List<List<String>> words(List<Integer> columns) {
        return columns.stream().map(this::words).toList();
    }

    /** The words over a column without the member's place. */
    private List<String> words(int column) {
        return header.paths().get(column).stream()
                .map(text -> COUNTED.matcher(Typed.compact(text)).replaceFirst("${whose}${what}"))
                .toList();
    }

    /** 2 of 成员2姓名 and of 家庭成员（二）; 0 for a column of the household. */
    private static int place(List<String> path) {
        return path.stream()
                .map(text -> COUNTED.matcher(Typed.compact(text)))
                .filter(Matcher::matches)
                .map(found -> found.group("place"))
                .mapToInt(place -> PLACES.contains(place) ? PLACES.indexOf(place) + 1 : Integer.parseInt(place))
                .findFirst()
                .orElse(0);
    }
}
