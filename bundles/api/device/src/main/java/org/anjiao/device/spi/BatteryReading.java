package org.anjiao.device.spi;

import java.time.Instant;

/**
 * The state of the terminal's battery.
 *
 * @param deviceTime when it was read
 * @param percent 0 to 100, or −1 when the terminal sends only the flag
 * @param low the terminal itself calls it low
 * @param origin live, or stored and sent later
 */
public record BatteryReading(Instant deviceTime, int percent, boolean low, Origin origin) implements DeviceObservation {
    public BatteryReading {
        if (percent < -1 || percent > 100) {
            throw new IllegalArgumentException("battery at " + percent + " %");
        }
    }
}
