package org.anjiao.device.internal;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PositioningWindow;

/** Orders as the test sets them: one for each person, from an instant until another. */
public final class FakeOrders implements LawfulPositioning {
    private record Order(String id, Instant from, Instant until) {}

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();

    public void put(String superviseeId, String orderId, Instant from, Instant until) {
        orders.put(superviseeId, new Order(orderId, from, until));
        revision.incrementAndGet();
    }

    public void remove(String superviseeId) {
        orders.remove(superviseeId);
        revision.incrementAndGet();
    }

    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        Order order = orders.get(superviseeId);
        if (order == null) {
            return new PositioningWindow(null, Instant.MIN, Instant.MAX, revision());
        }
        if (at.isBefore(order.from())) {
            return new PositioningWindow(null, Instant.MIN, order.from(), revision());
        }
        return at.isBefore(order.until())
                ? new PositioningWindow(order.id(), order.from(), order.until(), revision())
                : new PositioningWindow(null, order.until(), Instant.MAX, revision());
    }

    @Override
    public long revision() {
        return revision.get();
    }
}
