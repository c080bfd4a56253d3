package cn.shegong.reliability;

import cn.shegong.base.Progress;
import cn.shegong.disk.DataFolder;
import cn.shegong.power.PowerCut;
import cn.shegong.power.PowerDisk;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import cn.shegong.store.Verification.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Spoils one file of a station between two sessions, some of which did not end in order, and looks whether the next
 * opening and the next check notice it, and whether every row is there afterwards.
 */
final class DamageExperiment implements Experiment<DamageExperiment.Outcome> {
    /** What is spoilt. */
    enum Victim {
        STORE("数据文件"),
        SNAPSHOT("快照"),
        JOURNAL("日志"),
        JOURNAL_COPY("日志第二份"),
        KEY_FILE("密钥文件"),
        KEY_FILE_COPY("密钥文件第二份"),
        MANIFEST("清单"),
        ATTACHMENT("附件"),
        BACKUP("备份");

        private final String label;

        Victim(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Random random;
    private final Reference reference;
    private final SteppedClock clock = new SteppedClock();
    private final Map<Victim, Integer> victims = new EnumMap<>(Victim.class);
    private final List<String> failures = new ArrayList<>();
    /** What files held when they were last looked at, to be put back as an older copy. */
    private final Map<Path, byte[]> older = new HashMap<>();

    private PowerDisk disk;
    private DataFolder folder;
    private int steps;
    private int acknowledged;
    private int unclean;

    /** What came of it. */
    record Outcome(int rounds, int unclean, int acknowledged, Map<Victim, Integer> victims, List<String> failures)
            implements Tally<Outcome> {
        @Override
        public Outcome plus(Outcome other) {
            return new Outcome(
                    rounds + other.rounds,
                    unclean + other.unclean,
                    acknowledged + other.acknowledged,
                    Tally.sum(victims, other.victims),
                    Tally.join(failures, other.failures));
        }
    }

    DamageExperiment(long seed, int longest) {
        random = new Random(seed);
        reference = Reference.upTo(longest);
        fresh();
    }

    private void fresh() {
        disk = new PowerDisk();
        folder = new DataFolder(disk.path("data"));
        TestStore.lay(folder);
        disk.settle();
        steps = 0;
        older.clear();
    }

    @Override
    public Outcome run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            var victim = Victim.values()[random.nextInt(Victim.values().length)];
            try {
                round(victim);
            } catch (Exception | AssertionError e) {
                failures.add("round " + round + " " + victim + ": " + Traces.of(e));
                disk.close();
                fresh();
            }
            victims.merge(victim, 1, Integer::sum);
        }
        return new Outcome(
                victims.values().stream().mapToInt(Integer::intValue).sum(), unclean, acknowledged, victims, failures);
    }

    @Override
    public void close() {
        disk.close();
    }

    private void round(Victim victim) throws IOException {
        if (steps > reference.steps() - 20) {
            disk.close();
            fresh();
        }
        boolean orderly = random.nextInt(3) > 0;
        session(orderly);
        if (victim == Victim.ATTACHMENT && !Files.isDirectory(folder.attachmentFolder())) {
            return;
        }
        var file = file(victim);
        var how = spoil(file, victim);
        var where = victim + " " + file.getFileName() + " " + how;
        try (var store = StationStore.take(folder, clock);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE)
                        .database()) {
            var report = database.openingReport();
            var findings = database.safekeeping().verify(List.of(disk.path("usb")), Progress.NONE);
            boolean noticed =
                    report.rebuilt() || report.mended() > 0 || findings.stream().anyMatch(f -> !f.good());
            must(noticed, where + ": not noticed");
            long found = StoreProbe.transactions(database);
            must(found == steps, where + ": acknowledged " + steps + ", found " + found);
            must(StoreProbe.attachmentsWhole(database), where + ": a kept file is lost");
            must(StoreProbe.content(database).equals(reference.after(steps)), where + ": the content differs");
            var again = database.safekeeping().verify(List.of(), Progress.NONE);
            must(
                    victim == Victim.SNAPSHOT
                            || again.stream().allMatch(f -> f.good() || f.name().equals("keys")),
                    where + ": not mended " + words(again));
        }
        if (victim == Victim.BACKUP) {
            Files.deleteIfExists(file);
        }
    }

    /** Some steps, then closed or, as after a power cut, only what was forced. */
    private void session(boolean orderly) throws IOException {
        remember();
        var store = StationStore.take(folder, clock);
        var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
        var workload = new Workload(station, clock);
        int count = 1 + random.nextInt(15);
        for (int i = 0; i < count; i++) {
            workload.step(steps + 1L);
            steps++;
            acknowledged++;
        }
        if (BackupFolder.entries(disk.path("usb")).size() < 2) {
            Files.createDirectories(disk.path("usb"));
            station.database().safekeeping().backUp(disk.path("usb"), Progress.NONE);
        }
        if (orderly) {
            station.database().close();
            store.close();
            disk.settle();
        } else {
            unclean++;
            var left = disk.afterCut(PowerCut.DROP_ALL, random);
            disk.cut();
            station.database().close();
            store.close();
            var gone = disk;
            rebase(left);
            gone.close();
        }
    }

    private void rebase(PowerDisk next) {
        var moved = new HashMap<Path, byte[]>();
        older.forEach((path, bytes) -> moved.put(next.path(path), bytes));
        older.clear();
        older.putAll(moved);
        disk = next;
        folder = new DataFolder(disk.path("data"));
    }

    private void remember() throws IOException {
        try (var files = Files.walk(folder.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                older.put(file, Files.readAllBytes(file));
            }
        }
    }

    private Path file(Victim victim) {
        return switch (victim) {
            case STORE -> folder.storeFile();
            case SNAPSHOT -> one(folder.snapshotFolder());
            case JOURNAL -> one(folder.journalFolder());
            case JOURNAL_COPY -> one(folder.journalCopyFolder());
            case KEY_FILE -> folder.keyFile();
            case KEY_FILE_COPY -> folder.keyFileCopy();
            case MANIFEST -> random.nextBoolean() ? folder.manifestFile() : folder.manifestFileCopy();
            case ATTACHMENT -> one(random.nextBoolean() ? folder.attachmentFolder() : folder.attachmentCopyFolder());
            case BACKUP -> one(disk.path("usb"));
        };
    }

    private Path one(Path in) {
        try (var files = Files.list(in)) {
            var all = files.filter(Files::isRegularFile).sorted().toList();
            return all.get(random.nextInt(all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String spoil(Path file, Victim victim) throws IOException {
        var damage = disk.damage(file);
        long size = Files.size(file);
        var before = Files.readAllBytes(file);
        int kind = random.nextInt(victim == Victim.BACKUP ? 3 : 5);
        var old = older.get(file);
        if (kind == 4 && (old == null || java.util.Arrays.equals(old, before))) {
            kind = 0;
        }
        switch (kind) {
            case 1 -> damage.zeroSector(random);
            case 2 -> damage.truncate(random.nextLong(size));
            case 3 -> damage.delete();
            case 4 -> damage.replace(old);
            default -> damage.flipBit(random);
        }
        if (kind == 1 && java.util.Arrays.equals(Files.readAllBytes(file), before)) {
            damage.flipBit(random);
        }
        return List.of("bit turned over", "sector zeroed", "cut off", "deleted", "older copy")
                .get(kind);
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .filter(f -> !f.good())
                .map(f -> f.name() + ": " + f.text())
                .collect(Collectors.joining("; "));
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
