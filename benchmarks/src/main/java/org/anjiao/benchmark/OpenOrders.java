package org.anjiao.benchmark;

import java.time.Instant;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;

/** Everybody is under an order for ever. */
final class OpenOrders implements LawfulPositioning {
    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        return new PositioningWindow(superviseeId, Instant.MIN, Instant.MAX, 0);
    }

    @Override
    public long revision() {
        return 0;
    }
}
