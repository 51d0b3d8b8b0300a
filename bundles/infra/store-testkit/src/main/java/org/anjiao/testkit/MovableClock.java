package org.anjiao.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.anjiao.platform.Shanghai;

/** A clock that stands where a test puts it. */
public final class MovableClock extends Clock {
    private volatile Instant now;

    public MovableClock(Instant now) {
        this.now = now;
    }

    /** @param shanghaiTime civil time in Shanghai, such as {@code 2019-03-31T09:00} */
    public MovableClock(String shanghaiTime) {
        set(shanghaiTime);
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** @param shanghaiTime civil time in Shanghai, such as {@code 2019-03-31T09:00} */
    public void set(String shanghaiTime) {
        now = LocalDateTime.parse(shanghaiTime).atZone(Shanghai.ZONE).toInstant();
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
