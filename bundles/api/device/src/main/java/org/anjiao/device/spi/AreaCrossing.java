package org.anjiao.device.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * The terminal itself noticed that it crossed the border of an area that it watches ({@link DeviceCommand.SetArea}, or one
 * that somebody set on it). The server judges positions by its own zones; this is what the terminal says.
 *
 * @param deviceTime when it was noticed
 * @param way into the area or out of it
 * @param area number by which the terminal knows the area; 0 if it does not say
 * @param origin live, or stored and sent later
 */
public record AreaCrossing(Instant deviceTime, Way way, long area, Origin origin) implements DeviceObservation {
    /** Which way a border is crossed. */
    public enum Way {
        /** Into the area. */
        ENTERED,
        /** Out of the area. */
        LEFT
    }

    public AreaCrossing {
        Objects.requireNonNull(deviceTime);
        Objects.requireNonNull(way);
        Objects.requireNonNull(origin);
        if (area < 0) {
            throw new IllegalArgumentException("area " + area);
        }
    }
}
