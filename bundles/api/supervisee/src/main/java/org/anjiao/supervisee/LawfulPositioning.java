package org.anjiao.supervisee;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Whether a person may be positioned (Law art. 29); what the way of a position asks of {@link EmOrders}. */
@ProviderType
public interface LawfulPositioning {
    /**
     * Whether a position of that person taken at that instant is lawful. Answered from memory, without a
     * caller.
     *
     * @param at time of the position by the device
     */
    PositioningWindow positioningOrderAt(String superviseeId, Instant at);

    /** Grows whenever any order has changed; cached {@link PositioningWindow}s of an earlier revision are void. */
    long revision();
}
