package org.anjiao.infra.transport.internal;

import java.util.List;
import org.anjiao.device.spi.DeviceDriver;
import org.osgi.framework.Version;

/** Which of several drivers with the same identifier is the newest. */
final class DriverVersion {
    private DriverVersion() {}

    /**
     * The driver of the highest version, the same after a restart as before; among equals the one that came last.
     *
     * @param present in the order in which they came
     * @return null if there is none
     */
    static DeviceDriver newest(List<DeviceDriver> present) {
        DeviceDriver newest = null;
        for (DeviceDriver driver : present) {
            if (newest == null || of(driver).compareTo(of(newest)) >= 0) {
                newest = driver;
            }
        }
        return newest;
    }

    /** A driver that states no version is the oldest. */
    private static Version of(DeviceDriver driver) {
        try {
            return Version.parseVersion(driver.identity().version());
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }
}
