package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.anjiao.platform.Shanghai;

/** A clock that a test sets. */
final class MovableClock extends Clock {
    private Instant now;

    MovableClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Shanghai.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
