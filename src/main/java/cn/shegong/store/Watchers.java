package cn.shegong.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Who wants to know of changes, by table; only tables with one number for a key can be watched. */
final class Watchers {
    private final Map<String, List<RowWatcher>> byTable = new ConcurrentHashMap<>();

    void add(String table, RowWatcher watcher) {
        byTable.computeIfAbsent(table, t -> new CopyOnWriteArrayList<>()).add(watcher);
    }

    void tell(RowImages images) {
        var changed = images.rows().stream()
                .filter(row -> byTable.containsKey(row.table()))
                .collect(Collectors.groupingBy(
                        RowImages.RowImage::table,
                        Collectors.mapping(row -> Long.valueOf(row.key().get(0)), Collectors.toSet())));
        changed.forEach((table, ids) -> byTable.get(table).forEach(watcher -> watcher.changed(ids)));
    }

    void tellEverything() {
        byTable.values().forEach(watchers -> watchers.forEach(RowWatcher::everything));
    }
}
