package cn.shegong.power;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** The disk as a cut leaves it, built from what was durable and some of what was not. */
final class PowerImage implements PowerState {
    private final Map<PowerFile, PowerPages> contents = new IdentityHashMap<>();
    private final Map<PowerFolder, SortedMap<String, PowerNode>> folders = new IdentityHashMap<>();
    private final Random random;

    PowerImage(PowerCut model, Random random, List<PowerOperation> pending) {
        this.random = random;
        switch (model) {
            case DROP_ALL -> {}
            case PREFIX -> inOrder(pending, random.nextInt(pending.size() + 1));
            case REORDER -> reordered(pending, PowerPages.PAGE);
            case REORDER_TORN -> reordered(pending, PowerPages.SECTOR);
        }
    }

    @Override
    public PowerPages content(PowerFile file) {
        return contents.computeIfAbsent(file, f -> f.durable.copy());
    }

    @Override
    public SortedMap<String, PowerNode> entries(PowerFolder folder) {
        return folders.computeIfAbsent(folder, f -> new TreeMap<>(f.durable));
    }

    /** The folder with all that is in it, as new nodes with nothing pending. */
    PowerFolder fresh(PowerFolder old) {
        var entries = new TreeMap<String, PowerNode>();
        entries(old).forEach((name, node) -> {
            var copy = node instanceof PowerFile file ? fresh(file) : fresh((PowerFolder) node);
            copy.modified = node.modified;
            entries.put(name, copy);
        });
        return new PowerFolder(entries);
    }

    private PowerFile fresh(PowerFile old) {
        var content = content(old);
        content.trim();
        return new PowerFile(content);
    }

    private void inOrder(List<PowerOperation> pending, int count) {
        for (int i = 0; i < count - 1; i++) {
            pending.get(i).applyTo(this);
        }
        if (count > 0) {
            var last = pending.get(count - 1);
            if (last instanceof PowerWrite write) {
                write.applyTo(this, random.nextInt(write.count() + 1));
            } else {
                last.applyTo(this);
            }
        }
    }

    private void reordered(List<PowerOperation> pending, int unit) {
        var links = pending.stream().filter(PowerLink.class::isInstance).toList();
        links.subList(0, random.nextInt(links.size() + 1)).forEach(link -> link.applyTo(this));
        var writes = new LinkedHashMap<PowerFile, PowerShuffle>();
        for (var operation : pending) {
            if (operation instanceof PowerWrite write) {
                writes.computeIfAbsent(write.file(), f -> new PowerShuffle()).add(write);
            }
        }
        writes.forEach((file, shuffle) -> shuffle.applyTo(content(file), unit, random));
    }
}
