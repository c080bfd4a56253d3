package cn.shegong.reliability;

import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.TestCost;
import cn.shegong.power.PowerCut;
import cn.shegong.power.PowerDisk;
import cn.shegong.store.BackupFolder;
import cn.shegong.store.Database;
import cn.shegong.store.Restoration;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets the station work on a simulated disk, cuts the power at a random moment, and looks at what is left when it is
 * opened again: every acknowledged transaction, no half one, every row as it must be.
 */
final class PowerCutExperiment implements Experiment<PowerCutExperiment.Outcome> {
    /** What the station is doing when the power goes. */
    enum Occasion {
        WORK("打开、录入、离开"),
        BACKUP("备份"),
        COMPACTION("整理"),
        MIGRATION("升级"),
        CREATION("建站"),
        RESTORING("恢复");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final int STEPS_A_SESSION = 12;

    private final Random random;
    private final Reference reference;
    private final Object migrated;
    private final List<String> failures = new ArrayList<>();
    private final Map<Occasion, Integer> cuts = new EnumMap<>(Occasion.class);
    /** How many operations each occasion takes, as seen so far; cuts are spread over them. */
    private final Map<Occasion, Long> lengths = new EnumMap<>(Occasion.class);

    private final SteppedClock clock = new SteppedClock();
    private int acknowledged;
    private int again;
    /** The station that the experiment goes on with, and how many steps it has made. */
    private PowerDisk disk;

    private int steps;

    /** What came of it. */
    record Outcome(int cuts, int again, int acknowledged, Map<Occasion, Integer> occasions, List<String> failures)
            implements Tally<Outcome> {
        @Override
        public Outcome plus(Outcome other) {
            return new Outcome(
                    cuts + other.cuts,
                    again + other.again,
                    acknowledged + other.acknowledged,
                    Tally.sum(occasions, other.occasions),
                    Tally.join(failures, other.failures));
        }
    }

    PowerCutExperiment(long seed, int longest) {
        random = new Random(seed);
        reference = Reference.upTo(longest);
        migrated = migratedContent();
        fresh();
    }

    private Object migratedContent() {
        try (var old = new PowerDisk()) {
            var folder = new DataFolder(old.path("data"));
            StoreProbe.layOld(folder, clock);
            return recovered(folder).content();
        }
    }

    private void fresh() {
        if (disk != null) {
            disk.close();
        }
        disk = new PowerDisk();
        TestStore.lay(data(disk));
        disk.settle();
        steps = 0;
    }

    private static DataFolder data(PowerDisk disk) {
        return new DataFolder(disk.path("data"));
    }

    @Override
    public Outcome run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            var occasion = occasion(round);
            var model = PowerCut.values()[random.nextInt(PowerCut.values().length)];
            try {
                cut(occasion, model);
            } catch (Exception | AssertionError e) {
                failures.add("round " + round + " " + occasion + " " + model + ": " + Traces.of(e));
                fresh();
            }
            cuts.merge(occasion, 1, Integer::sum);
        }
        return new Outcome(
                cuts.values().stream().mapToInt(Integer::intValue).sum(), again, acknowledged, cuts, failures);
    }

    @Override
    public void close() {
        disk.close();
    }

    private Occasion occasion(int round) {
        int dice = random.nextInt(100);
        if (dice < 55) {
            return Occasion.WORK;
        }
        return Occasion.values()[1 + round % (Occasion.values().length - 1)];
    }

    private void cut(Occasion occasion, PowerCut model) throws Exception {
        if (steps > reference.steps() - 2 * STEPS_A_SESSION) {
            fresh();
        }
        var before =
                switch (occasion) {
                    case MIGRATION -> oldStation();
                    case CREATION -> new PowerDisk();
                    default -> disk.afterCut(PowerCut.DROP_ALL, random);
                };
        if (occasion == Occasion.RESTORING || occasion == Occasion.COMPACTION) {
            prepare(before);
        }
        int done = occasion == Occasion.MIGRATION || occasion == Occasion.CREATION ? 0 : steps;
        var image = new AtomicReference<PowerDisk>();
        long length = lengths.getOrDefault(occasion, 300L);
        long start = before.operations();
        before.cutAt(start + 1 + random.nextInt((int) length + 1), d -> image.set(d.afterCut(model, random)));
        int acked = done;
        try {
            acked = act(occasion, before, done);
            lengths.put(occasion, Math.max(20, before.operations() - start));
        } catch (Stopped e) {
            acked = e.acknowledged;
            lengths.merge(occasion, length + 5, Math::max);
        }
        if (image.get() == null) {
            // The work was over first: then the power goes while nothing happens.
            image.set(before.afterCut(model, random));
        }
        before.close();
        acknowledged += acked - done;
        look(occasion, image.get(), acked, model);
    }

    private PowerDisk oldStation() {
        var old = new PowerDisk();
        StoreProbe.layOld(data(old), clock);
        old.settle();
        return old;
    }

    /** A session and a backup, so that there is something to compact and to restore. */
    private void prepare(PowerDisk target) throws Exception {
        steps = act(Occasion.BACKUP, target, steps);
        target.settle();
    }

    /** The power went while the station worked; so many steps had been acknowledged. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final int acknowledged;

        Stopped(int acknowledged, Throwable cause) {
            super(cause);
            this.acknowledged = acknowledged;
        }
    }

    private int act(Occasion occasion, PowerDisk on, int done) throws Stopped {
        int acked = done;
        var folder = data(on);
        try (var store = StationStore.take(folder, clock)) {
            if (occasion == Occasion.CREATION) {
                StoreProbe.create(store, TestCost.CHEAP).database().close();
                return 0;
            }
            if (occasion == Occasion.RESTORING) {
                restore(on, folder);
                return acked;
            }
            var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
            Database database = station.database();
            try {
                var workload = new Workload(station, clock);
                int session = occasion == Occasion.MIGRATION ? 0 : 1 + random.nextInt(STEPS_A_SESSION);
                for (int i = 0; i < session; i++) {
                    workload.step(acked + 1L);
                    if (on.dead()) {
                        throw new Refusal("the power went");
                    }
                    acked++;
                }
                if (occasion == Occasion.BACKUP) {
                    Files.createDirectories(on.path("usb"));
                    database.safekeeping().backUp(on.path("usb"), Progress.NONE);
                }
            } finally {
                database.close();
            }
            if (occasion == Occasion.COMPACTION) {
                StoreProbe.compact(folder, station.keys(), clock);
            }
            return acked;
        } catch (Exception e) {
            if (!on.dead()) {
                throw new AssertionError(e);
            }
            throw new Stopped(acked, e);
        }
    }

    private void restore(PowerDisk on, DataFolder folder) {
        try (var restoration = Restoration.of(on.path("usb"), folder, clock)) {
            restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
            restoration.run(true, Progress.NONE);
        }
    }

    private void look(Occasion occasion, PowerDisk image, int acked, PowerCut model) throws Exception {
        var left = image;
        if (random.nextInt(4) == 0) {
            left = cutAgain(image, model);
        }
        var folder = data(left);
        if (occasion == Occasion.CREATION) {
            StationStore.take(folder, clock).close();
            if (folder.occupied()) {
                must(recovered(folder).content().equals(reference.after(0)), "a new station is not whole");
            }
            left.close();
            return;
        }
        var found = recovered(folder);
        if (occasion == Occasion.MIGRATION) {
            must(found.content().equals(migrated), "the migrated content differs");
            left.close();
            return;
        }
        must(
                found.transactions() == acked || found.transactions() == acked + 1L,
                "acknowledged " + acked + ", found " + found.transactions());
        must(found.content().equals(reference.after(found.transactions())), "the content differs");
        proveBackups(left);
        disk.close();
        disk = left;
        disk.settle();
        steps = (int) found.transactions();
    }

    /** The power goes once more while the store is being made anew. */
    private PowerDisk cutAgain(PowerDisk first, PowerCut model) {
        var second = new AtomicReference<PowerDisk>();
        first.cutAt(first.operations() + 1 + random.nextInt(120), d -> second.set(d.afterCut(model, random)));
        try {
            StationStore.take(data(first), clock).close();
            if (data(first).occupied()) {
                recovered(data(first));
            }
        } catch (RuntimeException e) {
            must(first.dead(), Traces.of(e));
        }
        again++;
        var left = second.get() == null ? first.afterCut(model, random) : second.get();
        first.close();
        return left;
    }

    private record Found(long transactions, Object content) {}

    private Found recovered(DataFolder folder) {
        try (var store = StationStore.take(folder, clock);
                var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE)
                        .database()) {
            must(StoreProbe.attachmentsWhole(database), "a kept file is lost");
            return new Found(StoreProbe.transactions(database), StoreProbe.content(database));
        }
    }

    /** Whatever bears the name of a backup can be restored. */
    private void proveBackups(PowerDisk on) throws Exception {
        Path folder = on.path("usb");
        for (var backup : BackupFolder.entries(folder).stream().limit(1).toList()) {
            var elsewhere = new DataFolder(on.path("elsewhere"));
            Files.createDirectories(elsewhere.root());
            try (var restoration = Restoration.of(backup.file(), elsewhere, clock)) {
                restoration.unlock(TestStore.HEAD_ID, TestStore.PASSWORD);
                restoration.run(false, Progress.NONE);
            }
            var found = recovered(elsewhere);
            must(found.content().equals(reference.after(found.transactions())), "a backup differs");
            cn.shegong.disk.AtomicFile.empty(elsewhere.root());
        }
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
