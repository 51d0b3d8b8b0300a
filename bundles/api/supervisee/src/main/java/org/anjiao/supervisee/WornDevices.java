package org.anjiao.supervisee;

import java.time.Instant;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the word of whoever keeps the devices on who wears one for positioning, so that an order under which nobody was fitted
 * is not forgotten. In the caller's transaction; the caller's right to the step has been checked.
 */
@ProviderType
public interface WornDevices {
    /** The person wears a device from then on: what the orders in force or to come ask for is done. */
    void fitted(Caller caller, String superviseeId, Instant since);

    /** The person wears none from then on: an order that still runs wants another. */
    void takenOff(Caller caller, String superviseeId, Instant at);
}
