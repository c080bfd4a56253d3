package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.key.DataKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The snapshots of a station: each a copy of the closed store with a signed note of what it must be. */
final class Snapshots {
    static final String LABEL = "snapshot";

    /** Fewer are never kept. */
    private static final int LEAST = 3;

    private static final String NOTE = ".json";

    private final Path folder;
    private final DataKey key;

    Snapshots(Path folder, DataKey key) {
        this.folder = folder;
        this.key = key;
    }

    Path file(Snapshot snapshot) {
        return folder.resolve(name(snapshot) + ".mv.db");
    }

    Path note(Snapshot snapshot) {
        return folder.resolve(name(snapshot) + NOTE);
    }

    private static String name(Snapshot snapshot) {
        return "snapshot-%010d".formatted(snapshot.generation()) + (snapshot.spare() ? "-spare" : "");
    }

    /** Those whose note is signed, oldest first; whether the copy itself is good is seen when it is read. */
    List<Snapshot> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(NOTE))
                    .flatMap(f -> SignedFile.read(f, key, LABEL, Snapshot.class).stream())
                    .sorted(Comparator.comparingLong(Snapshot::generation).thenComparing(Snapshot::spare))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The newest one, whatever its copy is like. */
    Snapshot newest() throws StoreLost {
        var all = all();
        if (all.isEmpty()) {
            throw new StoreLost();
        }
        return all.get(all.size() - 1);
    }

    /** The newest one whose copy is what it was; reads it whole. */
    Snapshot newestGood() throws IOException {
        var all = all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (good(all.get(i))) {
                return all.get(i);
            }
        }
        throw new StoreLost();
    }

    boolean good(Snapshot snapshot) throws IOException {
        return snapshot.store().fits(key, file(snapshot));
    }

    /** Whether it is there in its full length; a look that costs nothing. */
    boolean whole(Snapshot snapshot) throws IOException {
        var file = file(snapshot);
        return Files.exists(file) && Files.size(file) == snapshot.store().size();
    }

    /**
     * Takes a copy of a closed store, reads it again and compares it; only then it counts. A new station gets two: with
     * a single one, one bad sector could be the end.
     */
    void add(Path closedStore, Snapshot snapshot) throws IOException {
        Files.createDirectories(folder);
        write(closedStore, snapshot);
        if (all().size() < 2) {
            write(closedStore, snapshot.asSpare());
        }
    }

    private void write(Path closedStore, Snapshot snapshot) throws IOException {
        var fresh = folder.resolve("snapshot.new");
        AtomicFile.copy(closedStore, fresh);
        if (Files.mismatch(closedStore, fresh) != -1) {
            throw new IOException("the snapshot is not what was copied");
        }
        AtomicFile.move(fresh, file(snapshot));
        AtomicFile.forceFolder(folder);
        SignedFile.write(note(snapshot), key, LABEL, snapshot);
    }

    /**
     * Takes away those that are not what they were, and what is left of them. When none is good, all stay as they are.
     *
     * @return how many were not good
     */
    int dropBad() throws IOException {
        var bad = new ArrayList<Snapshot>();
        var all = all();
        for (var snapshot : all) {
            if (!good(snapshot)) {
                bad.add(snapshot);
            }
        }
        int halves = strays().isEmpty() ? 0 : 1;
        if (bad.size() < all.size()) {
            for (var snapshot : bad) {
                drop(snapshot);
            }
            pruneStrays();
        }
        return bad.size() + halves;
    }

    private void drop(Snapshot snapshot) throws IOException {
        Files.deleteIfExists(note(snapshot));
        Files.deleteIfExists(file(snapshot));
    }

    /** Takes away what is no longer needed: the newest stay, and the first of this week and of the week before. */
    void prune(LocalDate today) throws IOException {
        var all = all();
        var kept = new ArrayList<>(all.subList(Math.max(0, all.size() - LEAST), all.size()));
        for (var monday : List.of(today, today.minusWeeks(1))) {
            all.stream()
                    .filter(s -> week(s.at().toLocalDate()) == week(monday))
                    .findFirst()
                    .ifPresent(kept::add);
        }
        for (var snapshot : all) {
            if (!kept.contains(snapshot)) {
                drop(snapshot);
            }
        }
        pruneStrays();
    }

    /** What nothing vouches for is of no use any more once a new snapshot stands. */
    private void pruneStrays() throws IOException {
        for (var file : strays()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> strays() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var known = all();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> known.stream().noneMatch(s -> f.equals(file(s)) || f.equals(note(s))))
                    .toList();
        }
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
