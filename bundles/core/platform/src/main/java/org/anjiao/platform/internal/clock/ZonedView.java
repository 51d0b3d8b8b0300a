package org.anjiao.platform.internal.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The same clock in another zone. */
final class ZonedView extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    ZonedView(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ZonedView(clock, other);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
