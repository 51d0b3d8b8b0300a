package org.anjiao.device.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Purpose;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Knows the drivers that are here, and remembers what each that came declared: a driver that has left or was replaced
 * makes nothing laxer.
 */
@Component(service = {DriverPurposes.class, PresentDrivers.class})
public final class DriverCatalog implements DriverPurposes, PresentDrivers {
    private final Map<String, Purpose> declared = new ConcurrentHashMap<>();
    private final List<DeviceDriver> present = new CopyOnWriteArrayList<>();

    @Reference(
            service = DeviceDriver.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addDriver(DeviceDriver driver) {
        declared.merge(driver.identity().id(), driver.purpose(), DriverPurposes::stricter);
        present.add(driver);
    }

    void removeDriver(DeviceDriver driver) {
        // What it declared goes on to hold.
        present.remove(driver);
    }

    @Override
    public Purpose of(String driverId) {
        return declared.get(driverId);
    }

    @Override
    public Optional<DeviceDriver> find(String driverId) {
        return present.stream()
                .filter(driver -> driver.identity().id().equals(driverId))
                .reduce((former, later) -> later);
    }
}
