package cn.shegong.doubles;

import cn.shegong.doubles.MergeRow.Deed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Takes over what points at one person or household for another, each row by the rule of its column. */
final class Taking {
    private static final List<String> ID = List.of("id");

    private final MergeMapper mapper;
    private final Ledger ledger;
    private final Set<String> fromGone;

    /** @param fromGone codes of the fields of which the other's value is taken */
    Taking(MergeMapper mapper, Ledger ledger, Set<String> fromGone) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.fromGone = fromGone;
    }

    void over(Reference reference, long from, long to) {
        var rows = mapper.pointing(reference.table(), reference.column(), from, reference.keys());
        if (rows.isEmpty()) {
            return;
        }
        var theirs = mapper.pointing(reference.table(), reference.column(), to, reference.keys());
        switch (reference.clash()) {
            case NEVER -> rows.forEach(row -> move(reference, row, to));
            case SAME_REST_OF_KEY -> restOfKey(reference, rows, theirs, to);
            case SPELL -> spells(reference, rows, from, to);
            case FACT -> facts(reference, rows, theirs, to);
            case EVENT -> like(reference, rows, theirs, to, List.of("kind", "happened_on"));
            case CAMPAIGN -> like(reference, rows, theirs, to, List.of("screening_id"));
        }
    }

    private void move(Reference reference, Map<String, Object> row, long to) {
        ledger.change(
                Deed.MOVED, reference.table(), reference.keys(), row, Map.of(reference.column(), Long.toString(to)));
    }

    private void restOfKey(
            Reference reference, List<Map<String, Object>> rows, List<Map<String, Object>> theirs, long to) {
        var rest = reference.keys().stream()
                .filter(column -> !column.equals(reference.column()))
                .toList();
        for (var row : rows) {
            var same = theirs.stream().filter(their -> same(row, their, rest)).findFirst();
            if (same.isEmpty()) {
                move(reference, row, to);
                continue;
            }
            // Who was spoken to under either name was spoken to.
            if (Boolean.TRUE.equals(row.get("met"))
                    && Boolean.FALSE.equals(same.get().get("met"))) {
                ledger.change(Deed.CHANGED, reference.table(), reference.keys(), same.get(), Map.of("met", "true"));
            }
            ledger.setAside(reference.table(), reference.keys(), row);
        }
    }

    private void like(
            Reference reference,
            List<Map<String, Object>> rows,
            List<Map<String, Object>> theirs,
            long to,
            List<String> columns) {
        for (var row : rows) {
            if (theirs.stream().noneMatch(their -> same(row, their, columns))) {
                move(reference, row, to);
            } else if (reference.clash() == Reference.Clash.EVENT) {
                ledger.setAside(reference.table(), reference.keys(), row);
            }
        }
    }

    private static boolean same(Map<String, Object> row, Map<String, Object> other, List<String> columns) {
        return columns.stream().allMatch(column -> Objects.equals(row.get(column), other.get(column)));
    }

    private void spells(Reference reference, List<Map<String, Object>> rows, long from, long to) {
        var theirs = mapper.spells(to);
        var twice = new HashSet<Long>();
        var entries = new ArrayList<Long>();
        for (var spell : mapper.spells(from)) {
            if (spell.overlapsAny(theirs)) {
                twice.add(spell.id());
                entries.add(spell.entryId());
            }
        }
        for (var row : rows) {
            if (twice.contains(Long.valueOf(Ledger.text(row.get("id"))))) {
                ledger.setAside(reference.table(), reference.keys(), row);
            } else {
                move(reference, row, to);
            }
        }
        entries.stream().distinct().filter(entry -> mapper.members(entry) == 0).forEach(this::setAsideEntry);
    }

    /** A grant that covers nobody any more would be counted as one of a household. */
    private void setAsideEntry(long entryId) {
        var row = mapper.find("roster_entry", new TreeMap<>(Map.of("id", entryId)));
        ledger.setAside("roster_entry", ID, row);
    }

    /** Of one field one value holds: the other's is put under the one that was chosen, or set aside with its history. */
    private void facts(Reference reference, List<Map<String, Object>> rows, List<Map<String, Object>> theirs, long to) {
        for (var field : rows.stream().map(row -> row.get("field")).distinct().toList()) {
            var holds = theirs.stream()
                    .filter(row -> row.get("field").equals(field) && row.get("replaced_by") == null)
                    .findFirst();
            var chain =
                    rows.stream().filter(row -> row.get("field").equals(field)).toList();
            if (holds.isPresent() && !fromGone.contains(ComparedField.FACT + field)) {
                chain.forEach(row -> ledger.setAside(reference.table(), reference.keys(), row));
                continue;
            }
            chain.forEach(row -> move(reference, row, to));
            if (holds.isPresent()) {
                chain.stream()
                        .filter(row -> row.get("replaced_by") == null)
                        .findFirst()
                        .ifPresent(row -> ledger.change(
                                Deed.CHANGED,
                                reference.table(),
                                reference.keys(),
                                holds.get(),
                                Map.of("replaced_by", Ledger.text(row.get("id")))));
            }
        }
    }
}
