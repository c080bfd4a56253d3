package cn.shegong.screening;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts lines of work lists together with what hangs on them: one question to the store for many lines. */
final class WorkReading {
    private static final int AT_ONCE = 500;

    private final WorkListMapper mapper;

    WorkReading(WorkListMapper mapper) {
        this.mapper = mapper;
    }

    /** @param screeningId the campaign whose own results do not count as an earlier confirmation */
    List<WorkEntry> whole(List<WorkLine> lines, long screeningId) {
        var ids = lines.stream().map(WorkLine::id).toList();
        var categories = new HashMap<Long, List<Category>>();
        var changes = new HashMap<Long, Map<ChangeKind, String>>();
        inParts(ids, some -> {
            mapper.categories(some).forEach(of -> categories
                    .computeIfAbsent(of.rowId(), id -> new ArrayList<>())
                    .add(Category.ofCode(of.category())));
            mapper.changes(some)
                    .forEach(of -> changes.computeIfAbsent(of.rowId(), id -> new EnumMap<>(ChangeKind.class))
                            .put(of.kind(), of.note()));
        });
        var confirmed = confirmed(lines.stream().map(WorkLine::householdId).toList(), screeningId);
        return lines.stream()
                .map(line -> new WorkEntry(
                        line,
                        categories.getOrDefault(line.id(), List.of()).stream()
                                .sorted()
                                .toList(),
                        confirmed.getOrDefault(line.householdId(), Map.of()),
                        changes.getOrDefault(line.id(), Map.of())))
                .toList();
    }

    Map<Long, Map<Category, LocalDate>> confirmed(List<Long> householdIds, long exceptScreeningId) {
        var confirmed = new HashMap<Long, Map<Category, LocalDate>>();
        inParts(householdIds, some -> mapper.confirmed(some, exceptScreeningId).forEach(of -> confirmed
                .computeIfAbsent(of.householdId(), id -> new HashMap<>())
                .put(Category.ofCode(of.category()), of.confirmedOn())));
        return confirmed;
    }

    static void inParts(List<Long> ids, Consumer<List<Long>> work) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            work.accept(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
        }
    }
}
