package cn.shegong.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock of the invented township: it shows the time at which what is being written would have been written. */
public final class TownClock extends Clock {
    private static final ZoneId ZONE = ZoneId.systemDefault();

    private volatile Instant now;

    public TownClock(LocalDateTime start) {
        set(start);
    }

    void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(now, ZONE);
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
