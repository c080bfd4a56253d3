package cn.shegong.intake;

import cn.shegong.base.Problem;
import cn.shegong.resident.IdNumber;
import cn.shegong.roster.Category;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A county's list as it was read: nothing has been written yet.
 *
 * @param fileName without folder
 * @param sheets those that name persons
 * @param period the month that the list speaks of
 * @param notes what the user should know about the reading, one Chinese sentence each
 * @param original the file itself
 */
public record ReadList(
        String fileName, List<ReadSheet> sheets, Optional<YearMonth> period, List<String> notes, byte[] original) {
    public ReadList {
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
    }

    /** The title of the first sheet that has one; empty when none has. */
    public String title() {
        return sheets.stream()
                .map(ReadSheet::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The roster that most rows seem to belong to. */
    public Optional<Category> category() {
        Map<Category, Integer> rows = new TreeMap<>();
        sheets.forEach(sheet -> sheet.category()
                .ifPresent(category -> rows.merge(category, sheet.rows().size() + 1, Integer::sum)));
        return rows.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** All persons, sheet after sheet. */
    public List<ListRow> rows() {
        return sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    public List<ReadHousehold> households() {
        Map<Integer, List<ListRow>> byNumber =
                rows().stream().collect(Collectors.groupingBy(ListRow::household, TreeMap::new, Collectors.toList()));
        return byNumber.values().stream().map(ReadHousehold::new).toList();
    }

    /** Whether its sheets bear the names of several rosters: then only those of one are taken at a time. */
    public boolean holdsSeveralRosters() {
        return sheets.stream()
                        .flatMap(sheet -> sheet.namedRoster().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * The list as it is for one roster: when its sheets bear the names of several, those of the others are left out and
     * the notes say so.
     */
    ReadList forRoster(Category category) {
        List<ReadSheet> others = sheets.stream()
                .filter(sheet -> sheet.namedRoster()
                        .filter(named -> !named.equals(category))
                        .isPresent())
                .toList();
        boolean named = sheets.stream()
                .anyMatch(sheet -> sheet.namedRoster().filter(category::equals).isPresent());
        if (others.isEmpty() || !named) {
            return this;
        }
        String note = "这份文件里有几种名单，这次只收" + category.label() + "的；没有收的工作表："
                + others.stream().map(ReadSheet::name).collect(Collectors.joining("、")) + "。请再选一次这个文件，选那一种名单收。";
        return new ReadList(
                fileName,
                sheets.stream().filter(sheet -> !others.contains(sheet)).toList(),
                period,
                Stream.concat(notes.stream(), Stream.of(note)).toList(),
                original);
    }

    /** How many different persons: by ID number; who has no right one counts for himself. */
    public long persons() {
        long known = rows().stream()
                .flatMap(row -> row.idNumber().stream())
                .map(IdNumber::text)
                .distinct()
                .count();
        return known + rows().stream().filter(row -> row.idNumber().isEmpty()).count();
    }

    /** Whether some sheet has a column of numbers; by names alone nobody is taken. */
    public boolean tellsPersonsApart() {
        return sheets.stream().anyMatch(sheet -> sheet.mapping().tellsPersonsApart());
    }

    /** How many rows have a problem, by its code. */
    public Map<String, Long> problemCounts() {
        return rows().stream()
                .flatMap(row -> row.problems().all().stream().map(Problem::code).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Columns that nobody reads, each once. */
    public List<String> unusedColumns() {
        return sheets.stream()
                .flatMap(sheet -> sheet.mapping().unused().stream())
                .map(ColumnMapping.Column::header)
                .distinct()
                .toList();
    }

    /** Rows below the headers that are no persons. */
    public List<DroppedRow> dropped() {
        return sheets.stream().flatMap(sheet -> sheet.dropped().stream()).toList();
    }
}
