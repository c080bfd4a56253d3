package cn.shegong.key;

import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.disk.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Slows down wrong passwords, also across restarts: three are free, then 5 s doubling up to five minutes. */
public final class SignInAttempts {
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Clock clock;

    /** Failures since the last success, and when the last of them was. */
    public record Count(int failures, Instant last) {
        public static final Count NONE = new Count(0, Instant.EPOCH);

        public boolean any() {
            return failures > 0;
        }
    }

    public SignInAttempts(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** How long this worker still has to wait before the next try; zero when free to try. */
    public Duration pause(long workerId) {
        var count = read().get(workerId);
        if (count == null || count.failures() < FREE) {
            return Duration.ZERO;
        }
        var full = FIRST.multipliedBy(1L << Math.min(count.failures() - FREE, 10));
        if (full.compareTo(LONGEST) > 0) {
            full = LONGEST;
        }
        var passed = Duration.between(count.last(), clock.instant());
        // A clock that was set back must not lock anybody out for longer than the pause itself.
        var left = passed.isNegative() ? full : full.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public void failed(long workerId) {
        var counts = read();
        var before = counts.getOrDefault(workerId, Count.NONE);
        counts.put(workerId, new Count(before.failures() + 1, clock.instant()));
        write(counts);
    }

    /** What went wrong since this worker last came in. */
    public Count failures(long workerId) {
        return read().getOrDefault(workerId, Count.NONE);
    }

    /** @return what had gone wrong before; it is forgotten now */
    public Count succeeded(long workerId) {
        var counts = read();
        var before = counts.remove(workerId);
        if (before == null) {
            return Count.NONE;
        }
        write(counts);
        return before;
    }

    private Map<Long, Count> read() {
        try {
            return Json.mapper()
                    .readValue(Files.readAllBytes(folder.attemptsFile()), new TypeReference<HashMap<Long, Count>>() {});
        } catch (IOException e) {
            return new HashMap<>();
        }
    }

    private void write(Map<Long, Count> counts) {
        try {
            AtomicFile.write(folder.attemptsFile(), Json.mapper().writeValueAsBytes(counts));
        } catch (IOException e) {
            // Counting is a brake, not a gate: a full disk must not keep the right password out.
        }
    }
}
