package org.anjiao.itests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.platform.Shanghai;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.TerminalPlan;

/**
 * A JT/T 808 terminal that was out of reach for a night: it has one point of each minute in its memory, and sends all of
 * them as stored ones as soon as its port is open.
 */
final class NightOut implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Set<Instant> acknowledged = new ConcurrentSkipListSet<>();
    private final int points;
    private final Fleet fleet;

    /** @param latitude where its wearer was, as the longitude */
    NightOut(int port, String number, Instant begin, int points, double latitude, double longitude) {
        this.points = points;
        fleet = new Fleet(
                FleetSettings.live("127.0.0.1", port, INTERVAL).ending(points),
                List.of(new TerminalPlan(number, moment -> new Point(latitude, longitude))),
                new Minutes(begin),
                (terminal, at) -> acknowledged.add(at));
        fleet.start();
    }

    /** Whether it has all its points. */
    boolean over() {
        return fleet.statistics().sent() == points;
    }

    /** Device times of the points that the server acknowledged. */
    Set<Instant> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    @Override
    public void close() {
        fleet.close();
    }

    /** A minute later whenever it is looked at. */
    private static final class Minutes extends Clock {
        private final Instant begin;
        private final AtomicInteger looks = new AtomicInteger();

        Minutes(Instant begin) {
            this.begin = begin;
        }

        @Override
        public Instant instant() {
            return begin.plusSeconds(60L * looks.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return Shanghai.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }
}
