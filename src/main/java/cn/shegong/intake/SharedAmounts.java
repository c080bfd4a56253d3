package cn.shegong.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some senders write the household's amount into the row of every member. Where in every household of several the rows
 * say the same, it is the household's and counts once; under 本人保障金 it stays each one's own.
 */
final class SharedAmounts {
    private final List<ReadSheet> sheets;
    private final List<String> notes;

    SharedAmounts(List<ReadSheet> sheets, List<String> notes) {
        this.sheets = sheets;
        this.notes = notes;
    }

    List<ReadSheet> sheets() {
        return sheets.stream().map(this::once).toList();
    }

    private ReadSheet once(ReadSheet sheet) {
        boolean eachOnesOwn = sheet.mapping().columns().stream()
                .anyMatch(column -> column.target() == Target.MONTHLY_AMOUNT
                        && RowReader.AMOUNT_OF_PERSON.matcher(column.header()).matches());
        List<ReadHousehold> several = sheet.rows().stream()
                .collect(Collectors.groupingBy(ListRow::household, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(rows -> rows.size() > 1)
                .map(ReadHousehold::new)
                .toList();
        boolean all = several.stream().allMatch(ReadHousehold::saysTheSameInEveryRow);
        if (eachOnesOwn || !all || several.stream().noneMatch(ReadHousehold::addsUpTheSame)) {
            return sheet;
        }
        notes.add("工作表“" + sheet.name() + "”里同一户的每一行都写着同样的金额，当作全户的数，一户只算一次。如果是每人一份，请把那一列的表头改成“本人保障金”再收。");
        Set<Integer> seen = new HashSet<>();
        return sheet.withRows(sheet.rows().stream()
                .map(row -> seen.add(row.household()) ? row : row.borrowing(Target.MONTHLY_AMOUNT))
                .toList());
    }
}
