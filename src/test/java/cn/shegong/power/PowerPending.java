package cn.shegong.power;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The operations that are not yet durable, in their order. */
final class PowerPending {
    /** As a system does, so that an image cannot outgrow the memory. */
    private static final long MOST_BYTES = 64L << 20;

    private record Timed(long time, PowerOperation operation) {}

    private final ArrayDeque<Timed> waiting = new ArrayDeque<>();
    private long bytes;
    private int writeBack = 2000;

    int writeBack() {
        return writeBack;
    }

    void writeBack(int operations) {
        writeBack = operations;
    }

    /** Adds an operation that happened now, and lets the oldest ones reach the disk by themselves. */
    void add(PowerOperation operation, long now) {
        waiting.add(new Timed(now, operation));
        bytes += operation.weight();
        while (bytes > MOST_BYTES || writeBack > 0 && waiting.getFirst().time() <= now - writeBack) {
            makeDurable(waiting.removeFirst().operation());
        }
    }

    List<PowerOperation> all() {
        return waiting.stream().map(Timed::operation).toList();
    }

    void settle() {
        while (!waiting.isEmpty()) {
            makeDurable(waiting.removeFirst().operation());
        }
    }

    /** What forcing does: the data and the creation of a file; for a folder every name in it. */
    void force(PowerNode node) {
        var links = new ArrayList<PowerLink>();
        waiting.removeIf(timed -> {
            if (timed.operation() instanceof PowerLink link) {
                links.add(link);
                return false;
            }
            return belongsTo(node, timed.operation()) && makeDurable(timed.operation());
        });
        if (!links.isEmpty()) {
            var due = withWhatTheyNeed(links, link -> link.creates(node) || link.isIn(node));
            waiting.removeIf(timed -> due.contains(timed.operation()) && makeDurable(timed.operation()));
        }
    }

    private static boolean belongsTo(PowerNode node, PowerOperation operation) {
        return operation instanceof PowerWrite write && write.file() == node;
    }

    /**
     * Adds the earlier operations without which the wanted ones make no sense: those with the same names, and those
     * that made the folders. Without them something forced could be lost by an older operation that comes later.
     */
    private static Set<PowerOperation> withWhatTheyNeed(List<PowerLink> links, Predicate<PowerLink> wanted) {
        Set<PowerOperation> due = Collections.newSetFromMap(new IdentityHashMap<>());
        var entries = new HashSet<PowerLink.Entry>();
        var folders = new HashSet<PowerNode>();
        for (int i = links.size() - 1; i >= 0; i--) {
            var link = links.get(i);
            if (wanted.test(link)
                    || folders.contains(link.subject())
                    || link.entries().stream().anyMatch(entries::contains)) {
                due.add(link);
                entries.addAll(link.entries());
                link.entries().forEach(e -> folders.add(e.folder()));
            }
        }
        return due;
    }

    private boolean makeDurable(PowerOperation operation) {
        operation.applyTo(PowerState.DURABLE);
        bytes -= operation.weight();
        return true;
    }
}
