package cn.shegong.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test sets. */
public final class SetClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now;

    public SetClock(LocalDateTime start) {
        set(start);
    }

    public void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
