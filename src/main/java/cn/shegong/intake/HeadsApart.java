package cn.shegong.intake;

import cn.shegong.document.Cell;
import cn.shegong.resident.Kinship;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Some senders write the head only in the head's columns and list the other members beside; then nobody's row is the
 * head's. Where the counts of the list itself confirm it, the head gets a row.
 */
final class HeadsApart {
    private final List<ReadSheet> sheets;
    private final List<String> notes;

    HeadsApart(List<ReadSheet> sheets, List<String> notes) {
        this.sheets = sheets;
        this.notes = notes;
    }

    List<ReadSheet> sheets() {
        return sheets.stream().map(this::completed).toList();
    }

    private ReadSheet completed(ReadSheet sheet) {
        Map<Integer, List<ListRow>> parts = sheet.rows().stream()
                .collect(Collectors.groupingBy(ListRow::household, LinkedHashMap::new, Collectors.toList()));
        List<ReadHousehold> households =
                parts.values().stream().map(ReadHousehold::new).toList();
        if (!sheet.mapping().has(Target.HEAD_NAME)
                || !sheet.mapping().has(Target.RELATION)
                || !standApart(households)) {
            return sheet;
        }
        notes.add("工作表“" + sheet.name() + "”的户主没有列在成员里，已按户主栏各补成一人。");
        List<ListRow> rows = new ArrayList<>();
        for (ReadHousehold household : households) {
            if (household.headRow().isEmpty() && !household.headName().isEmpty()) {
                rows.add(headOf(household.first()));
            }
            rows.addAll(household.rows());
        }
        return sheet.withRows(rows);
    }

    /** In no household of several is the head among the members, and the sizes given count one more than the rows. */
    private static boolean standApart(List<ReadHousehold> households) {
        List<ReadHousehold> without =
                households.stream().filter(h -> h.headRow().isEmpty()).toList();
        boolean somewhereListed = households.stream()
                .anyMatch(h -> h.headRow().isPresent() && h.rows().size() > 1);
        long oneMore = without.stream().filter(h -> isOneMore(h)).count();
        return !without.isEmpty() && !somewhereListed && oneMore * 2 > without.size();
    }

    private static boolean isOneMore(ReadHousehold household) {
        ListRow first = household.first();
        var size = first.insuredSize().isPresent() ? first.insuredSize() : first.householdSize();
        return size.isPresent() && size.getAsInt() == household.rows().size() + 1;
    }

    private static ListRow headOf(ListRow first) {
        Map<Target, Cell> cells = new EnumMap<>(Target.class);
        first.cells().forEach((target, cell) -> {
            if (target.reach() != Target.Reach.ROW) {
                cells.put(target, cell);
            }
        });
        cells.put(Target.NAME, first.cell(Target.HEAD_NAME));
        Optional.of(first.cell(Target.HEAD_ID))
                .filter(id -> !id.blank())
                .ifPresent(id -> cells.put(Target.ID_NUMBER, id));
        cells.put(Target.RELATION, Cell.text(Kinship.HEAD.label()));
        return first.of(cells);
    }
}
