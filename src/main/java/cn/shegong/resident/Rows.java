package cn.shegong.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Fetches the rows of a page whose keys and order are known. */
final class Rows {
    private static final int AT_ONCE = 500;

    private Rows() {}

    static <R> List<R> inOrder(List<Long> ids, Function<List<Long>, List<R>> fetch, Function<R, Long> key) {
        var byId = new HashMap<Long, R>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = new ArrayList<>(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            fetch.apply(some).forEach(row -> byId.put(key.apply(row), row));
        }
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
