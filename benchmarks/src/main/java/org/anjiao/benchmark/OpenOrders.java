package org.anjiao.benchmark;

import java.time.Instant;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.PositioningWindow;

/** Everybody is under an order for ever. */
final class OpenOrders implements EmOrders {
    @Override
    public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
        return new PositioningWindow(superviseeId, Instant.MIN, Instant.MAX, 0);
    }

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public EmOrder propose(Caller caller, EmProposal proposal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EmOrder approve(Caller caller, String orderId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EmOrder reject(Caller caller, String orderId, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EmOrder release(Caller caller, String orderId, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EmOrder find(Caller caller, String orderId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EmOrder> ofSupervisee(Caller caller, String superviseeId) {
        throw new UnsupportedOperationException();
    }
}
