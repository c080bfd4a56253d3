package cn.shegong.reliability;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * Rounds of mischief done to a station, each looked at afterwards.
 *
 * @param <T> what came of all rounds so far
 */
interface Experiment<T extends Tally<T>> extends AutoCloseable {
    /** Goes on for so many rounds; the outcome covers the rounds of earlier calls too. */
    T run(int rounds) throws Exception;

    @Override
    void close() throws IOException;

    /** Runs half of the rounds with each of two experiments side by side, saying how far they are. */
    static <T extends Tally<T>> T both(
            ExecutorService threads, String name, int rounds, Callable<Experiment<T>> one, Callable<Experiment<T>> two)
            throws InterruptedException, ExecutionException {
        var first = threads.submit(() -> whole(name + " 1", rounds - rounds / 2, one));
        var second = threads.submit(() -> whole(name + " 2", rounds / 2, two));
        return first.get().plus(second.get());
    }

    private static <T extends Tally<T>> T whole(String name, int rounds, Callable<Experiment<T>> made)
            throws Exception {
        final int stretch = 50;
        try (var experiment = made.call()) {
            for (int done = 0; ; ) {
                int next = Math.min(stretch, rounds - done);
                var sofar = experiment.run(next);
                done += next;
                System.err.printf("%s: %d of %d, failures %s%n", name, done, rounds, sofar.failures());
                if (done == rounds) {
                    return sofar;
                }
            }
        }
    }
}
