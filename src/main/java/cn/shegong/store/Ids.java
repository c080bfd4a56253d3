package cn.shegong.store;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Row keys given by the program: 64 bits, ordered by time (milliseconds and a 12-bit counter), never twice. */
final class Ids {
    private final Clock clock;
    private final AtomicLong last;

    Ids(Clock clock) {
        this.clock = clock;
        this.last = new AtomicLong();
    }

    long next() {
        return last.updateAndGet(before -> Math.max(before + 1, clock.millis() << 12));
    }

    /** After opening: a clock that was set back must not give a key twice. */
    void startAfter(long highest) {
        last.accumulateAndGet(highest, Math::max);
    }
}
