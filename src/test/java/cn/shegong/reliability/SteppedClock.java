package cn.shegong.reliability;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until the next step, so that a run can be repeated to the last bit. */
final class SteppedClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final int MINUTES = 7;

    private volatile Instant now = START;

    /** Shows the time of a step. */
    void at(long step) {
        now = START.plusSeconds(step * MINUTES * 60);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
