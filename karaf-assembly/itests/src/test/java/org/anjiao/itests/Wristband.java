package org.anjiao.itests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.TerminalPlan;

/**
 * A JT/T 808 terminal of the simulator, connected over TCP, that reports a point each second. The test says where its
 * wearer is.
 */
final class Wristband implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Set<Instant> acknowledged = new ConcurrentSkipListSet<>();
    private final Fleet fleet;
    private volatile Point place;

    /** @param clock of the terminal: the server's, so that both live in the same time */
    Wristband(int port, String number, Clock clock, double latitude, double longitude) {
        stand(latitude, longitude);
        fleet = new Fleet(
                FleetSettings.live("127.0.0.1", port, INTERVAL),
                List.of(new TerminalPlan(number, moment -> place)),
                clock,
                (terminal, at) -> acknowledged.add(at));
        fleet.start();
    }

    /** The wearer is there now. */
    void stand(double latitude, double longitude) {
        place = new Point(latitude, longitude);
    }

    /** Device times of the points that the server acknowledged. */
    Set<Instant> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** How many points it has made, acknowledged or not. */
    long made() {
        return fleet.statistics().sent();
    }

    /** Points without an answer. */
    long waiting() {
        return fleet.statistics().sent() - fleet.statistics().acknowledged();
    }

    /** How often it had to connect. */
    long connects() {
        return fleet.statistics().connects();
    }

    /** Why it lost its connection the last time; null if it never did. */
    String lastFailure() {
        return fleet.statistics().lastFailure();
    }

    void awaitAcknowledged(int more) {
        int before = acknowledged.size();
        Await.until(more + " more points are acknowledged", () -> acknowledged.size() >= before + more);
    }

    @Override
    public void close() {
        fleet.close();
    }
}
