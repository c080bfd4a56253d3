package cn.shegong.intake;

import cn.shegong.base.Problems;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.place.WrittenPlace;
import cn.shegong.resident.Kinship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the rows below a header into persons and households. */
final class RowReader {
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

    /** By row number the village that holds from there on for whom no column says it. */
    private final NavigableMap<Integer, String> villages = new TreeMap<>();

    /** What came of a table. */
    record Result(List<ListRow> rows, List<DroppedRow> dropped, List<String> notes) {}

    /** @param village of everybody whom the table itself puts in no village; may be empty */
    RowReader(Sheet sheet, Header header, ColumnMapping mapping, String village) {
        this.sheet = sheet;
        this.header = header;
        this.mapping = mapping;
        int firstDataRow =
                header.last() < 0 ? 1 : sheet.rows().get(header.last()).number() + 1;
        this.merged = new MergedCells(sheet, firstDataRow);
        this.sorter = new RowSorter(sheet, header, mapping, merged);
        villages.put(0, village);
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
            Set<Target> borrowed = new HashSet<>(cells.keySet());
            borrowed.removeAll(own.keySet());
            settle(cells, villages.floorEntry(row.number()).getValue());
            List<String> raw = row.cells().stream().map(Cell::text).toList();
            rows.add(new ListRow(
                    sheet.name(), row.number(), household, raw, cells, borrowed, Optional.empty(), Problems.none()));
        }
        return new Result(rows, dropped, notes);
    }

    private List<Sheet.Row> persons() {
        List<Sheet.Row> kept = new ArrayList<>();
        for (Sheet.Row row :
                sheet.rows().subList(header.last() + 1, sheet.rows().size())) {
            if (row.cells().stream().allMatch(Cell::blank)) {
                // The last block of a list printed side by side is shorter than the others.
                continue;
            }
            if (header.last() >= 0 && sorter.beginsAnotherTable(row)) {
                notes.add("工作表“" + sheet.name() + "”第 " + row.number() + " 行起是另一张表，没有读。要收就把它移到单独的工作表。");
                break;
            }
            Optional<DroppedRow.Reason> reason = sorter.sort(row);
            reason.ifPresentOrElse(why -> drop(row, why), () -> kept.add(row));
        }
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
            VillageInText.find(text).ifPresent(village -> villages.put(row.number(), village));
        }
    }

    /** Takes 靠山屯村3组 apart, whichever column it stands in. */
    private static void settle(Map<Target, Cell> cells, String villageOfAll) {
        if (cells.containsKey(Target.VILLAGE)) {
            WrittenPlace place = WrittenPlace.of(cells.get(Target.VILLAGE).text());
            if (!place.village().isEmpty()) {
                cells.put(Target.VILLAGE, Cell.text(place.village()));
            }
            complete(cells, place);
        }
        if (cells.containsKey(Target.VILLAGE_AND_GROUP)) {
            complete(cells, WrittenPlace.of(cells.get(Target.VILLAGE_AND_GROUP).text()));
        }
        if (cells.containsKey(Target.ADDRESS)) {
            WrittenPlace place = WrittenPlace.of(cells.get(Target.ADDRESS).text());
            if (place.village().matches(".+(村|社区|居委会)")) {
                complete(cells, place);
            }
        }
        put(cells, Target.VILLAGE, villageOfAll);
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
