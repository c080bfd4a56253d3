package cn.shegong.intake;

import cn.shegong.resident.OtherDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the user has decided about a list. Rows are named by their index. Plain data: each decision gives a copy.
 *
 * @param corrections cells typed over what the file has
 * @param same the known person that a row is
 * @param strangers rows that are nobody whom the station knows, whatever their likeness
 * @param withoutNumber why the person of a row has no ID number
 * @param skipped rows not to be taken, with the reason, which may be empty
 * @param kept fields of a row, by their label, in which the station is right and not the list, with the reason
 * @param missing what is to become of who is on the roster and not on the list
 */
public record Decisions(
        Map<Integer, Map<Target, String>> corrections,
        Map<Integer, Long> same,
        Set<Integer> strangers,
        Map<Integer, OtherDocument> withoutNumber,
        Map<Integer, String> skipped,
        Map<Integer, Map<String, String>> kept,
        Map<MissingGrant.Key, MissingDecision> missing) {
    /** Nothing has been decided: everything that can be taken is, and nobody leaves. */
    public static final Decisions NONE =
            new Decisions(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Decisions {
        corrections = Map.copyOf(corrections);
        same = Map.copyOf(same);
        strangers = Set.copyOf(strangers);
        withoutNumber = Map.copyOf(withoutNumber);
        skipped = Map.copyOf(skipped);
        kept = Map.copyOf(kept);
        missing = Map.copyOf(missing);
    }

    /** Types over one cell; an empty text says that the list has nothing there. */
    public Decisions correct(int row, Target target, String text) {
        var cells = new HashMap<>(corrections.getOrDefault(row, Map.of()));
        cells.put(target, text);
        return new Decisions(
                with(corrections, row, Map.copyOf(cells)), same, strangers, withoutNumber, skipped, kept, missing);
    }

    /** The row is this known person. */
    public Decisions same(int row, long personId) {
        return new Decisions(
                corrections,
                with(same, row, personId),
                without(strangers, Set.of(row)),
                withoutNumber,
                skipped,
                kept,
                missing);
    }

    /** The row is a person whom the station does not know yet. */
    public Decisions stranger(int row) {
        var all = new HashSet<>(strangers);
        all.add(row);
        return new Decisions(corrections, without(same, row), all, withoutNumber, skipped, kept, missing);
    }

    /** The person of the row has no ID number, for a reason that is no document with a number of its own. */
    public Decisions withoutNumber(int row, OtherDocument reason) {
        return new Decisions(corrections, same, strangers, with(withoutNumber, row, reason), skipped, kept, missing);
    }

    /** Takes everything back that was decided about one row. */
    public Decisions forget(int row) {
        return new Decisions(
                without(corrections, row),
                without(same, row),
                without(strangers, Set.of(row)),
                without(withoutNumber, row),
                without(skipped, row),
                without(kept, row),
                missing);
    }

    /** These rows are not to be taken. */
    public Decisions skip(Collection<Integer> rows, String reason) {
        var all = new HashMap<>(skipped);
        rows.forEach(row -> all.put(row, reason));
        return new Decisions(corrections, same, strangers, withoutNumber, all, kept, missing);
    }

    /** These rows are to be taken after all. */
    public Decisions take(Collection<Integer> rows) {
        var all = new HashMap<>(skipped);
        rows.forEach(all::remove);
        return new Decisions(corrections, same, strangers, withoutNumber, all, kept, missing);
    }

    /** In this field of a row the station is right. */
    public Decisions keep(int row, String field, String reason) {
        return kept(row, with(kept.getOrDefault(row, Map.of()), field, reason));
    }

    /** In this field of a row the list is right after all. */
    public Decisions overwrite(int row, String field) {
        return kept(row, without(kept.getOrDefault(row, Map.of()), field));
    }

    private Decisions kept(int row, Map<String, String> fields) {
        var all = fields.isEmpty() ? without(kept, row) : with(kept, row, Map.copyOf(fields));
        return new Decisions(corrections, same, strangers, withoutNumber, skipped, all, missing);
    }

    /** What is to become of some who are not on the list. */
    public Decisions missing(Collection<MissingGrant.Key> grants, MissingDecision decision) {
        var all = new HashMap<>(missing);
        grants.forEach(grant -> all.put(grant, decision));
        return new Decisions(corrections, same, strangers, withoutNumber, skipped, kept, all);
    }

    /** Leaves open what is to become of them. */
    public Decisions open(Collection<MissingGrant.Key> grants) {
        var all = new HashMap<>(missing);
        grants.forEach(all::remove);
        return new Decisions(corrections, same, strangers, withoutNumber, skipped, kept, all);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var copy = new HashMap<>(map);
        copy.remove(key);
        return copy;
    }

    private static Set<Integer> without(Set<Integer> set, Set<Integer> rows) {
        var copy = new HashSet<>(set);
        copy.removeAll(rows);
        return copy;
    }
}
