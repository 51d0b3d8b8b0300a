package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drivers present for one port; the newest that is not quarantined is used. */
final class DriverChoice {
    private static final Logger LOG = LoggerFactory.getLogger(DriverChoice.class);

    private final String driverId;
    private final Transport transport;
    private final List<DriverGuard> present = new ArrayList<>();
    private volatile DeviceDriver chosen;

    DriverChoice(String driverId, Transport transport) {
        this.driverId = driverId;
        this.transport = transport;
    }

    /** Adds a driver if it is for this port; true if another one is used now. */
    synchronized boolean add(DriverGuard guard) {
        DeviceDriver driver = guard.guarded();
        if (driver.identity().id().equals(driverId)) {
            if (driver.transports().contains(transport)) {
                present.add(guard);
            } else {
                LOG.warn("Driver {} does not come over {}", driverId, transport);
            }
        }
        return choose();
    }

    /** Removes a driver; true if another one, or none, is used now. */
    synchronized boolean remove(DeviceDriver driver) {
        present.removeIf(guard -> guard.guards(driver));
        return choose();
    }

    /** Why a driver is not used, or only on trial; null if all is well. */
    synchronized String quarantine() {
        return present.stream()
                .map(DriverGuard::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Looks again which drivers are quarantined; true if another one, or none, is used now. */
    synchronized boolean choose() {
        DeviceDriver before = chosen;
        chosen = DriverVersion.newest(present.stream()
                .filter(DriverGuard::admits)
                .map(DriverGuard::guarded)
                .toList());
        return chosen != before;
    }

    DeviceDriver chosen() {
        return chosen;
    }
}
