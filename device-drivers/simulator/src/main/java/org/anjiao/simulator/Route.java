package org.anjiao.simulator;

import java.time.Duration;
import java.time.Instant;

/** Where a wearer is at any moment. The same moment always gives the same place. */
@FunctionalInterface
public interface Route {
    /** The place at that moment, or null where there is no satellite fix. */
    Point at(Instant moment);

    /** Stays at one place. */
    static Route standing(Point place) {
        return moment -> place;
    }

    /**
     * Walks about round a place without ever going farther than {@code radius}.
     *
     * @param radius metres
     * @param seed makes wearers differ
     */
    static Route wandering(Point centre, double radius, long seed) {
        double phase = ((seed * 0x9E3779B97F4A7C15L) >>> 40) / (double) (1 << 24) * 2 * Math.PI;
        return moment -> {
            double hours = moment.getEpochSecond() / 3600.0;
            double distance = radius * (0.55 + 0.4 * Math.sin(2.3 * hours + phase));
            double bearing = 1.7 * hours + 3 * phase;
            return centre.moved(distance * Math.cos(bearing), distance * Math.sin(bearing));
        };
    }

    /** Follows this route until {@code from}, then goes straight to {@code goal}, and stays there. */
    default Route leaving(Point goal, Instant from, Duration travel) {
        return moment -> {
            if (moment.isBefore(from)) {
                return at(moment);
            }
            double share = Duration.between(from, moment).toMillis() / (double) Math.max(1, travel.toMillis());
            return at(from).towards(goal, Math.min(1, share));
        };
    }
}
