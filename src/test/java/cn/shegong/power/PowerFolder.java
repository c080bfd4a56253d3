package cn.shegong.power;

import java.util.SortedMap;
import java.util.TreeMap;

/** A folder: the names in it and those of them that were made durable. */
final class PowerFolder extends PowerNode {
    final SortedMap<String, PowerNode> live;
    final SortedMap<String, PowerNode> durable;

    PowerFolder() {
        this(new TreeMap<>());
    }

    PowerFolder(SortedMap<String, PowerNode> entries) {
        live = entries;
        durable = new TreeMap<>(entries);
    }

    @Override
    long size() {
        return 0;
    }
}
