package cn.shegong.reliability;

import cn.shegong.base.Progress;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.store.StationStore;
import cn.shegong.store.StoreProbe;
import cn.shegong.store.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Starts a program that works at a station without end, kills it, and looks at what is left. */
final class KillExperiment implements Experiment<KillExperiment.Outcome> {
    private static final int WARM_UP = 300;
    private static final int LONGEST = 2400;

    private final DataFolder folder;
    private final Random random;
    private final Reference reference;
    private final SteppedClock clock = new SteppedClock();
    private final List<String> failures = new ArrayList<>();
    private int acknowledged;
    private int kills;
    private long steps;

    /** What came of it. */
    record Outcome(int kills, int acknowledged, List<String> failures) implements Tally<Outcome> {
        @Override
        public Outcome plus(Outcome other) {
            return new Outcome(
                    kills + other.kills, acknowledged + other.acknowledged, Tally.join(failures, other.failures));
        }
    }

    KillExperiment(Path place, long seed, int longest) {
        folder = new DataFolder(place.resolve("data"));
        random = new Random(seed);
        reference = Reference.upTo(longest);
    }

    @Override
    public Outcome run(int rounds) throws IOException, InterruptedException {
        if (!folder.occupied()) {
            TestStore.lay(folder);
        }
        for (int last = kills + rounds; kills < last; kills++) {
            if (steps > reference.steps() - 200) {
                AtomicFile.empty(folder.root());
                TestStore.lay(folder);
                steps = 0;
            }
            long acked = Math.max(steps, killed(kills % 2 == 0));
            acknowledged += (int) (acked - steps);
            try (var store = StationStore.take(folder, clock);
                    var database = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE)
                            .database()) {
                steps = StoreProbe.transactions(database);
                if (steps < acked || steps > acked + 1) {
                    failures.add("kill " + kills + ": acknowledged " + acked + ", found " + steps);
                }
                if (!StoreProbe.content(database).equals(reference.after(steps))) {
                    failures.add("kill " + kills + ": the content differs after " + steps);
                }
            } catch (RuntimeException e) {
                failures.add("kill " + kills + ": " + Traces.of(e));
                steps = reference.steps();
            }
        }
        return new Outcome(kills, acknowledged, failures);
    }

    @Override
    public void close() throws IOException {
        AtomicFile.empty(folder.root());
    }

    /**
     * Runs the program for a while and kills it.
     *
     * @param working only once it has acknowledged a step, so that the kill falls into work also on a slow machine
     * @return the last step that it had acknowledged, or 0
     */
    private long killed(boolean working) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.root().toString(),
                        String.valueOf(reference.steps() - 10))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // Cuts before the first line fall into the start of the station itself.
            if (!"begin".equals(out.readLine())) {
                throw new IOException("the worker did not start");
            }
            if (working) {
                last = acknowledged(out.readLine());
            } else {
                Thread.sleep(WARM_UP);
            }
            Thread.sleep(random.nextInt(LONGEST));
            // Through the handle: Process.destroyForcibly would also close the pipe that is still read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = Math.max(last, acknowledged(line));
            }
        }
        return last;
    }

    /** The step that a line acknowledges; 0 where the kill tore the line. */
    private static long acknowledged(String line) {
        return line != null && line.matches("\\d+;") ? Long.parseLong(line.substring(0, line.length() - 1)) : 0;
    }

    /** The program that gets killed: short sessions one after the other, each step printed once it was acknowledged. */
    static final class Worker {
        private static final int SESSION = 25;

        private Worker() {}

        public static void main(String[] args) {
            var clock = new SteppedClock();
            var folder = new DataFolder(Path.of(args[0]));
            long longest = Long.parseLong(args[1]);
            System.out.println("begin");
            System.out.flush();
            for (long done = 0; done < longest; ) {
                try (var store = StationStore.take(folder, clock)) {
                    var station = store.open(TestStore.HEAD_ID, TestStore.PASSWORD, Progress.NONE);
                    try (var database = station.database()) {
                        var workload = new Workload(station, clock);
                        done = StoreProbe.transactions(database);
                        for (int i = 0; i < SESSION && done < longest; i++) {
                            workload.step(++done);
                            System.out.println(done + ";");
                            System.out.flush();
                        }
                    }
                }
            }
        }
    }
}
