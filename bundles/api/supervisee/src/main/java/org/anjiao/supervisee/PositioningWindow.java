package org.anjiao.supervisee;

import java.time.Instant;

/**
 * Whether positions of a person are lawful, with the period for which the answer holds unless an order changes.
 *
 * @param orderId the order in force, or null if there is none: positions are then quarantined
 * @param from inclusive; {@link Instant#MIN} if since ever
 * @param until exclusive; {@link Instant#MAX} if for ever
 * @param revision {@link LawfulPositioning#revision()} at the time of the answer; once that has grown, ask again
 */
public record PositioningWindow(String orderId, Instant from, Instant until, long revision) {
    public boolean lawful() {
        return orderId != null;
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
