package cn.shegong.intake;

import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.place.WrittenPlace;
import cn.shegong.resident.Kinship;
import cn.shegong.roster.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rows below a header into persons and households. */
final class RowReader {
    /** A header over what each member has for himself. */
    static final Pattern AMOUNT_OF_PERSON = Pattern.compile(".*(本人|个人|每人|人均).*");

    private static final Pattern AMOUNT_OF_HOUSEHOLD = Pattern.compile(".*(家庭|户)(?!主)[^/]*");
    private static final String VILLAGE = ".+(村|社区|委会|委员会)";
    private static final Cell HEAD = Cell.text(Kinship.HEAD.label());
    private static final Set<String> YES = Set.of("是", "√", "✓");
    /** Under 是否户主; what else the person is to the head is not said. */
    private static final Set<String> NOT_HEAD = Set.of("否", "不是", "×");

    private final Sheet sheet;
    private final Header header;
    private final ColumnMapping mapping;
    private final MergedCells merged;
    private final RowSorter sorter;
    private final List<DroppedRow> dropped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean amountOfHousehold;
    private final boolean amountOfPerson;
    private final Optional<Category> roster;

    /** By row number the village that holds from there on for whom no column says it, and its group if one is said. */
    private final NavigableMap<Integer, Map<Target, Cell>> places = new TreeMap<>();

    private final Bands bands = new Bands();

    /** What came of a table. */
    record Result(List<ListRow> rows, List<DroppedRow> dropped, List<String> notes) {}

    /**
     * @param place village and group of everybody whom the table itself puts nowhere; may be empty
     * @param roster the one that the table seems to be for
     */
    RowReader(Sheet sheet, Header header, ColumnMapping mapping, Map<Target, Cell> place, Optional<Category> roster) {
        this.sheet = sheet;
        this.roster = roster;
        this.header = header;
        this.mapping = mapping;
        int firstDataRow =
                header.last() < 0 ? 1 : sheet.rows().get(header.last()).number() + 1;
        this.merged = new MergedCells(sheet, firstDataRow);
        this.sorter = new RowSorter(sheet, header, mapping, merged);
        places.put(0, place);
        amountOfHousehold = amountIs(AMOUNT_OF_HOUSEHOLD);
        amountOfPerson = amountIs(AMOUNT_OF_PERSON);
    }

    private boolean amountIs(Pattern words) {
        return mapping.columns().stream()
                .anyMatch(column -> column.target() == Target.MONTHLY_AMOUNT
                        && words.matcher(column.header()).matches());
    }

    /** @param firstHousehold households are numbered on from here */
    Result read(int firstHousehold) {
        List<Sheet.Row> persons = persons();
        FillDown fill = new FillDown(mapping, merged, persons);
        HouseholdSplitter households = new HouseholdSplitter(mapping, fill.emptyInMoreThan(10));
        List<ListRow> rows = new ArrayList<>();
        int household = firstHousehold - 1;
        for (Sheet.Row row : persons) {
            Map<Target, Cell> own = fill.own(row);
            own.computeIfPresent(Target.RELATION, (target, cell) -> YES.contains(cell.text()) ? HEAD : cell);
            boolean begins = households.begins(own, fill.covered(row));
            household += begins ? 1 : 0;
            Map<Target, Cell> cells = fill.filled(row, own, begins);
            cells.computeIfPresent(Target.RELATION, (target, cell) -> NOT_HEAD.contains(cell.text()) ? null : cell);
            bands.give(row.number(), cells);
            Set<Target> borrowed = new HashSet<>(cells.keySet());
            borrowed.removeAll(own.keySet());
            if (!begins) {
                // 〃 under the head's row repeats what is said of the household; it is no second amount.
                borrowed.addAll(fill.ditto(row));
                borrowed.addAll(householdAmount(rows, own));
                if (amountOfPerson) {
                    // What is repeated beside 本人保障金 does not make that the household's.
                    borrowed.addAll(ReadHousehold.OF_ALL);
                }
            }
            settle(cells, places.floorEntry(row.number()).getValue());
            List<String> raw = row.cells().stream().map(Cell::text).toList();
            rows.add(new ListRow(
                    sheet.name(), row.number(), household, raw, cells, borrowed, Optional.empty(), Problems.none()));
        }
        notes.addAll(bands.notes(sheet.name()));
        return new Result(rows, dropped, notes);
    }

    /** Under 户月保障金 the same amount in every row is the household's, under 保障金 it may be each one's own. */
    private Set<Target> householdAmount(List<ListRow> rows, Map<Target, Cell> own) {
        boolean again = amountOfHousehold
                && own.containsKey(Target.MONTHLY_AMOUNT)
                && own.get(Target.MONTHLY_AMOUNT)
                        .equals(rows.get(rows.size() - 1).cell(Target.MONTHLY_AMOUNT));
        return again ? Set.of(Target.MONTHLY_AMOUNT) : Set.of();
    }

    private List<Sheet.Row> persons() {
        List<Sheet.Row> kept = new ArrayList<>();
        Stopped stopped = new Stopped(mapping);
        SecondTable second = new SecondTable(sheet, header, roster);
        for (Sheet.Row row :
                sheet.rows().subList(header.last() + 1, sheet.rows().size())) {
            if (row.cells().stream().allMatch(Cell::blank)) {
                // The last block of a list printed side by side is shorter than the others.
                continue;
            }
            if (header.last() >= 0 && sorter.beginsAnotherTable(row)) {
                notes.add(second.withOtherColumns(row));
                break;
            }
            Optional<DroppedRow.Reason> reason = sorter.sort(row)
                    .or(() -> stopped.is(row) ? Optional.of(DroppedRow.Reason.STOPPED) : Optional.empty());
            second.pass(row, reason);
            reason.ifPresentOrElse(why -> drop(row, why), () -> kept.add(row));
        }
        stopped.note(sheet.name()).ifPresent(notes::add);
        return kept;
    }

    private void drop(Sheet.Row row, DroppedRow.Reason reason) {
        String text = row.cells().stream()
                .filter(cell -> !cell.blank())
                .map(Cell::text)
                .limit(4)
                .collect(Collectors.joining(" "));
        dropped.add(new DroppedRow(sheet.name(), row.number(), reason, text));
        if (reason == DroppedRow.Reason.HEADING) {
            Map<Target, Cell> place = new EnumMap<>(VillageInText.place(text));
            if (CellShape.of(Cell.text(text)) == CellShape.GROUP) {
                // 三组 under 东岗村
                place.putAll(places.lastEntry().getValue());
                place.put(Target.GROUP, Cell.text(text));
            }
            if (!place.isEmpty()) {
                places.put(row.number(), place);
            }
            String first = row.cells().stream()
                    .filter(cell -> !cell.blank())
                    .findFirst()
                    .map(Cell::text)
                    .orElse("");
            bands.pass(row.number(), first, place.containsKey(Target.VILLAGE));
        }
    }

    /** Takes 靠山屯村3组 apart, whichever column it stands in. */
    private static void settle(Map<Target, Cell> cells, Map<Target, Cell> placeOfAll) {
        if (cells.containsKey(Target.VILLAGE)) {
            WrittenPlace place = WrittenPlace.of(cells.get(Target.VILLAGE).text());
            if (place.village().matches(".{2,}([镇乡县]|街道|(?<![社小])区)")) {
                // 行政区划: 示范县青松镇 says no village.
                cells.remove(Target.VILLAGE);
                put(cells, Target.TOWN, place.village());
            } else if (!place.village().isEmpty()) {
                cells.put(Target.VILLAGE, Cell.text(place.village()));
            }
            if (cells.containsKey(Target.VILLAGE)) {
                complete(cells, place);
            }
        }
        if (cells.containsKey(Target.GROUP)) {
            // 屯别: 柳河村1组
            WrittenPlace place = WrittenPlace.of(cells.get(Target.GROUP).text());
            if (place.village().matches(VILLAGE) && place.group().isPresent()) {
                cells.put(Target.GROUP, Cell.text(place.group().get().name()));
                complete(cells, place);
            }
        }
        if (cells.containsKey(Target.VILLAGE_AND_GROUP)) {
            complete(cells, WrittenPlace.of(cells.get(Target.VILLAGE_AND_GROUP).text()));
        }
        if (cells.containsKey(Target.ADDRESS)) {
            WrittenPlace place = WrittenPlace.of(cells.get(Target.ADDRESS).text());
            completeIfVillage(cells, place);
        }
        String bandsVillage =
                placeOfAll.getOrDefault(Target.VILLAGE, Cell.BLANK).text();
        if (!cells.containsKey(Target.VILLAGE)
                || cells.get(Target.VILLAGE).text().equals(bandsVillage)
                || bandsVillage.isEmpty()) {
            placeOfAll.forEach(cells::putIfAbsent);
        }
        if (!cells.containsKey(Target.VILLAGE) && cells.containsKey(Target.REGISTERED_ADDRESS)) {
            completeIfVillage(
                    cells, WrittenPlace.of(cells.get(Target.REGISTERED_ADDRESS).text()));
        }
    }

    private static void completeIfVillage(Map<Target, Cell> cells, WrittenPlace place) {
        if (place.village().matches(VILLAGE)) {
            complete(cells, place);
        }
    }

    private static void complete(Map<Target, Cell> cells, WrittenPlace place) {
        put(cells, Target.COUNTY, place.county());
        put(cells, Target.TOWN, place.town());
        put(cells, Target.VILLAGE, place.village());
        put(cells, Target.GROUP, place.group().map(group -> group.name()).orElse(""));
    }

    private static void put(Map<Target, Cell> cells, Target target, String text) {
        if (!text.isEmpty()) {
            cells.putIfAbsent(target, Cell.text(text));
        }
    }
}
