package org.anjiao.device.spi;

import java.time.Instant;

/**
 * How well the terminal heard its mobile network. Nothing of a track and no alarm: it only helps to find out why a
 * terminal is silent.
 *
 * @param deviceTime when it was read
 * @param percent 0 to 100; drivers turn levels and bars into shares of the highest one
 * @param origin live, or stored and sent later
 */
public record SignalReading(Instant deviceTime, int percent, Origin origin) implements DeviceObservation {
    public SignalReading {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("signal at " + percent + " %");
        }
    }
}
