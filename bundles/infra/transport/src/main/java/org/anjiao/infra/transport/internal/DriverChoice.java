package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.DeviceDriver;

/** The drivers present for one port; the newest is used, and the one before it when it goes. */
final class DriverChoice {
    private final String driverId;
    private final List<DeviceDriver> present = new ArrayList<>();
    private volatile DeviceDriver chosen;

    DriverChoice(String driverId) {
        this.driverId = driverId;
    }

    /** Adds a driver if it is for this port; true if another one is used now. */
    synchronized boolean add(DeviceDriver driver) {
        if (driver.identity().id().equals(driverId)) {
            present.add(driver);
        }
        return choose();
    }

    /** Removes a driver; true if another one, or none, is used now. */
    synchronized boolean remove(DeviceDriver driver) {
        present.remove(driver);
        return choose();
    }

    private boolean choose() {
        DeviceDriver before = chosen;
        chosen = DriverVersion.newest(present);
        return chosen != before;
    }

    DeviceDriver chosen() {
        return chosen;
    }
}
