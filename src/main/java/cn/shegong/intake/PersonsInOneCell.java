package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.resident.Kinship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A column whose cells hold name, relation and ID number together, of one person or of several: 高玉山、户主、2205… The
 * parts get columns of their own behind the sheet's last one, and each person a row.
 */
final class PersonsInOneCell {
    /** A number that is or was meant to be an ID number; a wrong one is to be refused, not lost. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?!1[3-9]\\d{9}(?!\\d))\\d{11,20}[Xx]?");

    private static final Pattern MALE = Pattern.compile("(?<!\\p{IsHan})男(?!\\p{IsHan})");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\x{20000}-\\x{3FFFF}]+(·\\p{IsHan}+)*");
    private static final Pattern LABEL = Pattern.compile("姓名|关系|与户主关系|身份证号?码?|证件号码?|公民身份号码|性别|男|岁|号");
    private static final List<List<String>> PARTS = List.of(List.of("姓名"), List.of("与户主关系"), List.of("身份证号"));

    private final Sheet sheet;
    private final Header header;
    private final OptionalInt column;
    private final int width;
    private final boolean headApart;
    /** Where some are 男, 女 is a sex and no daughter. */
    private final boolean sexes;

    /** The parts of one person; each may be blank. */
    private record Parts(String name, String relation, String number) {
        List<Cell> cells() {
            return List.of(Cell.text(name), Cell.text(relation), Cell.text(number));
        }
    }

    PersonsInOneCell(Sheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.width = Math.max(sheet.width(), header.paths().size());
        List<HeaderMatch> matches = header.paths().stream().map(HeaderMatch::of).toList();
        boolean numbersApart = matches.stream().anyMatch(match -> match.target() == Target.ID_NUMBER);
        this.column = numbersApart || matches.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, matches.size()).filter(this::holdsPersons).findFirst();
        this.sexes = column.isPresent()
                && data().stream()
                        .anyMatch(row ->
                                MALE.matcher(row.cell(column.getAsInt()).text()).find());
        this.headApart = IntStream.range(0, matches.size())
                .anyMatch(i ->
                        matches.get(i).target() == Target.HEAD_NAME && (column.isEmpty() || i != column.getAsInt()));
    }

    boolean present() {
        return column.isPresent();
    }

    private boolean holdsPersons(int index) {
        List<String> texts = data().stream()
                .map(row -> row.cell(index))
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .toList();
        long together = texts.stream().filter(this::isPerson).count();
        return together * 2 > texts.size();
    }

    private boolean isPerson(String text) {
        String plain = plain(text);
        return NUMBER.matcher(plain).find() && !persons(plain).get(0).name().isEmpty();
    }

    private List<Sheet.Row> data() {
        return sheet.rows().subList(header.last() + 1, sheet.rows().size());
    }

    /** The header with the words of the parts behind it; the column itself says nothing any more. */
    Header header() {
        List<List<String>> paths = new ArrayList<>(header.paths());
        while (paths.size() < width) {
            paths.add(List.of());
        }
        paths.set(column.orElseThrow(), List.of());
        paths.addAll(PARTS);
        return new Header(header.first(), header.last(), paths);
    }

    Sheet sheet() {
        List<Sheet.Row> rows = new ArrayList<>(sheet.rows().subList(0, header.last() + 1));
        for (Sheet.Row row : data()) {
            String text = plain(row.cell(column.orElseThrow()).text());
            if (!NUMBER.matcher(text).find()) {
                rows.add(row);
                continue;
            }
            List<Parts> persons = persons(text);
            if (headApart) {
                rows.add(without(row, column.getAsInt()));
                persons.stream()
                        .filter(person -> !stands(row, person.number))
                        .forEach(person -> rows.add(with(row, List.of(), person)));
            } else {
                rows.add(with(row, row.cells(), persons.get(0)));
                persons.stream().skip(1).forEach(person -> rows.add(with(row, List.of(), person)));
            }
        }
        return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.merged());
    }

    /** Whether the head, who has columns of his own, is listed among the members again. */
    private static boolean stands(Sheet.Row row, String number) {
        return row.cells().stream().anyMatch(cell -> Typed.compact(cell.text()).equalsIgnoreCase(number));
    }

    private static Sheet.Row without(Sheet.Row row, int column) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(column, Cell.BLANK);
        return new Sheet.Row(row.number(), row.hidden(), cells);
    }

    private Sheet.Row with(Sheet.Row row, List<Cell> own, Parts person) {
        List<Cell> cells = new ArrayList<>(own);
        cells.addAll(Collections.nCopies(width - cells.size(), Cell.BLANK));
        cells.addAll(person.cells());
        return new Sheet.Row(row.number(), row.hidden(), cells);
    }

    private static String plain(String text) {
        return Typed.folded(text).replaceAll("(?<=\\d) (?=\\d)", "");
    }

    /** Names stand before their numbers or behind them, in all of a cell alike. */
    private List<Parts> persons(String text) {
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        boolean namesFirst =
                !person(text.substring(0, numbers.get(0).start()), "").name.isEmpty();
        List<Parts> persons = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int from = namesFirst
                    ? i == 0 ? 0 : numbers.get(i - 1).end()
                    : numbers.get(i).end();
            int to = namesFirst
                    ? numbers.get(i).start()
                    : i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
            persons.add(person(text.substring(from, to), numbers.get(i).group()));
        }
        return persons;
    }

    private Parts person(String words, String number) {
        String name = "";
        String relation = "";
        for (String word : WORD.matcher(words).results().map(MatchResult::group).toList()) {
            if (LABEL.matcher(word).matches() || sexes && word.equals("女")) {
                continue;
            }
            if (relation.isEmpty() && Kinship.of(word).isPresent()) {
                relation = word;
            } else if (name.isEmpty()) {
                name = word;
            }
        }
        return new Parts(name, relation, number);
    }
}
