package cn.shegong.intake;

import cn.shegong.resident.OtherDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the user has decided about the rows of a list, by their index. Plain data: each decision gives a copy.
 *
 * @param corrections cells typed over what the file has
 * @param same the known person that a row is
 * @param strangers rows that are nobody whom the station knows, whatever their likeness
 * @param withoutNumber why the person of a row has no ID number
 * @param skipped rows not to be taken
 */
public record Decisions(
        Map<Integer, Map<Target, String>> corrections,
        Map<Integer, Long> same,
        Set<Integer> strangers,
        Map<Integer, OtherDocument> withoutNumber,
        Set<Integer> skipped) {
    /** Nothing has been decided: everything that can be taken is. */
    public static final Decisions NONE = new Decisions(Map.of(), Map.of(), Set.of(), Map.of(), Set.of());

    public Decisions {
        corrections = Map.copyOf(corrections);
        same = Map.copyOf(same);
        strangers = Set.copyOf(strangers);
        withoutNumber = Map.copyOf(withoutNumber);
        skipped = Set.copyOf(skipped);
    }

    /** Types over one cell; an empty text says that the list has nothing there. */
    public Decisions correct(int row, Target target, String text) {
        var cells = new HashMap<>(corrections.getOrDefault(row, Map.of()));
        cells.put(target, text);
        return new Decisions(with(corrections, row, Map.copyOf(cells)), same, strangers, withoutNumber, skipped);
    }

    /** The row is this known person. */
    public Decisions same(int row, long personId) {
        return new Decisions(
                corrections, with(same, row, personId), without(strangers, Set.of(row)), withoutNumber, skipped);
    }

    /** The row is a person whom the station does not know yet. */
    public Decisions stranger(int row) {
        return new Decisions(corrections, without(same, row), with(strangers, Set.of(row)), withoutNumber, skipped);
    }

    /** The person of the row has no ID number, for a reason that is no document with a number of its own. */
    public Decisions withoutNumber(int row, OtherDocument reason) {
        return new Decisions(corrections, same, strangers, with(withoutNumber, row, reason), skipped);
    }

    /** Takes everything back that was decided about one row. */
    public Decisions forget(int row) {
        return new Decisions(
                without(corrections, row),
                without(same, row),
                without(strangers, Set.of(row)),
                without(withoutNumber, row),
                without(skipped, Set.of(row)));
    }

    /** These rows are not to be taken. */
    public Decisions skip(Collection<Integer> rows) {
        return new Decisions(corrections, same, strangers, withoutNumber, with(skipped, rows));
    }

    /** These rows are to be taken after all. */
    public Decisions take(Collection<Integer> rows) {
        return new Decisions(corrections, same, strangers, withoutNumber, without(skipped, rows));
    }

    private static <V> Map<Integer, V> with(Map<Integer, V> map, int row, V value) {
        var copy = new HashMap<>(map);
        copy.put(row, value);
        return copy;
    }

    private static <V> Map<Integer, V> without(Map<Integer, V> map, int row) {
        var copy = new HashMap<>(map);
        copy.remove(row);
        return copy;
    }

    private static Set<Integer> with(Set<Integer> set, Collection<Integer> rows) {
        var copy = new HashSet<>(set);
        copy.addAll(rows);
        return copy;
    }

    private static Set<Integer> without(Set<Integer> set, Collection<Integer> rows) {
        var copy = new HashSet<>(set);
        copy.removeAll(rows);
        return copy;
    }
}
