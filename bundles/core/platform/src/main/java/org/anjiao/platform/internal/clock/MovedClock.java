package org.anjiao.platform.internal.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that runs as fast as the world's but stands elsewhere. It never goes back, neither when the world's clock is
 * corrected nor over a restart: facts and audit entries rely on it.
 */
final class MovedClock extends Clock implements DemonstrationClock {
    private static final Logger LOG = LoggerFactory.getLogger(MovedClock.class);

    private final Clock world;
    private final Path file;
    private final Instant start;
    private final boolean settable;
    private final AtomicReference<Instant> reached = new AtomicReference<>(Instant.MIN);
    private volatile Duration offset;

    /**
     * @param start where it stands at the very first start; null for the world's time
     * @param settable whether it can be moved on
     */
    MovedClock(Clock world, Path file, Instant start, boolean settable) {
        this.world = world;
        this.file = file;
        this.start = start;
        this.settable = settable;
        this.offset = ClockState.read(file).map(this::resumed).orElseGet(this::first);
        save();
    }

    private Duration first() {
        return start == null ? Duration.ZERO : Duration.between(world.instant(), start);
    }

    private Duration resumed(ClockState kept) {
        Duration resumed = atLeast(kept.reached(), kept.offset());
        if (start == null || start.equals(kept.start())) {
            return resumed;
        }
        if (start.isBefore(world.instant().plus(resumed))) {
            LOG.warn("The demonstration has already passed {}; its clock runs on instead of going back", start);
            return resumed;
        }
        return first();
    }

    private Duration atLeast(Instant instant, Duration wished) {
        return world.instant().plus(wished).isBefore(instant) ? Duration.between(world.instant(), instant) : wished;
    }

    @Override
    public Instant instant() {
        return reached.accumulateAndGet(
                world.instant().plus(offset), (known, read) -> read.isBefore(known) ? known : read);
    }

    @Override
    public boolean isDemonstration() {
        return !offset.isZero();
    }

    @Override
    public synchronized void advanceTo(Instant instant) {
        if (!settable) {
            throw new IllegalStateException("this server's clock cannot be moved");
        }
        Instant now = instant();
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("the clock stands at " + now + " and cannot go back to " + instant);
        }
        offset = Duration.between(world.instant(), instant);
        save();
    }

    /** Remembers how far it has come. */
    void save() {
        new ClockState(start, offset, instant()).write(file);
    }

    @Override
    public ZoneId getZone() {
        return Shanghai.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedView(this, zone);
    }
}
