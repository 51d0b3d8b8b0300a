package org.anjiao.device.internal;

import java.util.Optional;
import org.anjiao.device.spi.DeviceDriver;

/** The drivers that are here now. */
@FunctionalInterface
public interface PresentDrivers {
    /** The driver of that identifier that came last and has not left. */
    Optional<DeviceDriver> find(String driverId);
}
