package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drivers present for one port; the one that came last is used, and those before it when it goes. */
final class DriverChoice {
    private static final Logger LOG = LoggerFactory.getLogger(DriverChoice.class);

    private final String driverId;
    private final Transport transport;
    private final List<DeviceDriver> present = new ArrayList<>();
    private volatile DeviceDriver chosen;

    DriverChoice(String driverId, Transport transport) {
        this.driverId = driverId;
        this.transport = transport;
    }

    /** Adds a driver if it is for this port; true if another one is used now. */
    synchronized boolean add(DeviceDriver driver) {
        if (driver.identity().id().equals(driverId)) {
            if (driver.transports().contains(transport)) {
                present.add(driver);
            } else {
                LOG.warn("Driver {} does not come over {}", driverId, transport);
            }
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
        chosen = present.isEmpty() ? null : present.get(present.size() - 1);
        return chosen != before;
    }

    DeviceDriver chosen() {
        return chosen;
    }
}
