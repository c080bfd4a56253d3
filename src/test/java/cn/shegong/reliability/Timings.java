package cn.shegong.reliability;

import cn.shegong.base.Actor;
import cn.shegong.base.Progress;
import cn.shegong.base.Right;
import cn.shegong.base.Role;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.ClosedBackup;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;

/** How long saving, recovering and backing up take, each beside a floor measured in the same run on the same disk. */
final class Timings {
    private static final Actor HEAD = new Actor(TestStore.HEAD_ID, "王芳", Role.HEAD);
    private static final int COMMITS = 400;
    private static final int WARM_UP = 100;
    private static final int RECOVERED = 2000;

    private final Path place;
    private final SteppedClock clock = new SteppedClock();

    /**
     * Durations in milliseconds.
     *
     * @param commit of one small transaction, half of them and 99 of 100 are faster
     * @param floor of a forced write of as many bytes as the journal gets for it
     */
    record Commit(double commit, double commit99, double floor, double floor99, long bytes) {}

    /**
     * Durations in milliseconds.
     *
     * @param clean opening a store that was closed in order
     * @param unclean opening it after a cut, with so many transactions to put back
     */
    record Recovery(double clean, double unclean, int transactions) {
        double perThousand() {
            return (unclean - clean) * 1000 / transactions;
        }
    }

    /** Durations in milliseconds: a proven backup, and copying the same bytes and forcing them. */
    record Backup(double backup, double copy, long bytes) {}

    Timings(Path place) {
        this.place = place;
    }

    Commit commit() throws IOException {
        var folder = new DataFolder(place.resolve("commit"));
        TestStore.lay(folder);
        var commits = new long[COMMITS];
        var floors = new long[COMMITS];
        long bytes;
        try (var store = StationStore.take(folder, clock)) {
            var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
            try (var database = station.database();
                    var floor = prepared(place.resolve("floor"))) {
                var workload = new Workload(station, clock);
                for (int step = 1; step <= WARM_UP; step++) {
                    workload.step(step);
                }
                long before = StoreProbe.journalBytes(database);
                int position = 0;
                for (int i = 0; i < COMMITS; i++) {
                    var visit = workload.oneVisit(WARM_UP + 1L + i);
                    long start = System.nanoTime();
                    visit.run();
                    commits[i] = System.nanoTime() - start;
                    long written = StoreProbe.journalBytes(database) - before;
                    var block = ByteBuffer.allocate((int) written - position);
                    start = System.nanoTime();
                    floor.write(block, position);
                    floor.force(false);
                    floors[i] = System.nanoTime() - start;
                    position = (int) written;
                }
                bytes = position / COMMITS;
            }
        }
        return new Commit(part(commits, 50), part(commits, 99), part(floors, 50), part(floors, 99), bytes);
    }

    private static FileChannel prepared(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(16 << 20), 0);
        channel.force(true);
        return channel;
    }

    Recovery recovery() throws IOException {
        var folder = new DataFolder(place.resolve("recovery"));
        TestStore.lay(folder);
        opening(folder);
        double clean = opening(folder);
        var left = new DataFolder(place.resolve("left"));
        try (var store = StationStore.take(folder, clock)) {
            var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
            for (int i = 0; i < RECOVERED; i++) {
                note(station, "字".repeat(300));
            }
            copy(folder.root(), left.root());
            station.database().close();
        }
        return new Recovery(clean, opening(left), RECOVERED);
    }

    private double opening(DataFolder folder) {
        try (var store = StationStore.take(folder, clock)) {
            long start = System.nanoTime();
            var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE)
                    .database();
            double took = (System.nanoTime() - start) / 1e6;
            database.close();
            return took;
        }
    }

    Backup backup(long size) throws IOException {
        var folder = new DataFolder(place.resolve("big"));
        TestStore.lay(folder);
        try (var store = StationStore.take(folder, clock)) {
            var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
            long written = 0;
            for (int i = 0; written < size; i++) {
                clock.at(i);
                written += 4000L * many(station, 500, i);
            }
            station.database().close();
            var to = Files.createDirectories(place.resolve("stick"));
            long start = System.nanoTime();
            ClosedBackup.write(folder, station.keys(), to, LocalDateTime.now(clock), Progress.NONE);
            double backup = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            AtomicFile.copy(folder.storeFile(), place.resolve("copy"));
            double copy = (System.nanoTime() - start) / 1e6;
            return new Backup(backup, copy, Files.size(folder.storeFile()));
        }
    }

    private static int many(StationStore.Opened station, int lines, int seed) {
        return station.database().transaction(HEAD, Right.RECORD, audit -> {
            var random = new java.util.Random(seed);
            for (int i = 0; i < lines; i++) {
                var text = new StringBuilder();
                random.ints(1300, 0x4E00, 0x9FA5).forEach(text::appendCodePoint);
                audit.note("test", "", i, text.toString());
            }
            return lines;
        });
    }

    private static void note(StationStore.Opened station, String text) {
        station.database().transaction(HEAD, Right.RECORD, audit -> {
            audit.note("test", "", 0, text);
            return null;
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static double part(long[] nanos, int percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
