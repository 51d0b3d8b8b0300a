package org.anjiao.device;

import java.time.Instant;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.TerminalParameters;

/**
 * What a device told last. Says nothing of places; null is what it never told.
 *
 * @param receivedAt when the last byte of its last frame was read, a heartbeat included
 * @param fixAt time of its newest position, by the device's clock
 * @param battery its newest reading
 * @param signal how well it heard its mobile network, 0 to 100 percent
 * @param parameters how often it reports, as it answered when it was last asked
 * @param attributes what it is, as it told
 * @param attributesAt when it told that last
 */
public record LastContact(
        Instant receivedAt,
        Instant fixAt,
        Battery battery,
        Integer signal,
        TerminalParameters parameters,
        TerminalAttributes attributes,
        Instant attributesAt) {
    /**
     * A reading of the battery.
     *
     * @param percent 0 to 100; null if the device only said whether it is low
     * @param low whether the device itself called it low
     * @param at by the device's clock
     */
    public record Battery(Integer percent, boolean low, Instant at) {}
}
