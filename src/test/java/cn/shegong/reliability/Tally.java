package cn.shegong.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an experiment; two of them can be added.
 *
 * @param <T> the kind of tally itself
 */
interface Tally<T extends Tally<T>> {
    /** One line for each round after which the station was not as it must be. */
    List<String> failures();

    T plus(T other);

    static <K extends Comparable<K>> Map<K, Integer> sum(Map<K, Integer> one, Map<K, Integer> other) {
        var sum = new TreeMap<K, Integer>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    static List<String> join(List<String> one, List<String> other) {
        var all = new ArrayList<String>(one);
        all.addAll(other);
        return all;
    }
}
