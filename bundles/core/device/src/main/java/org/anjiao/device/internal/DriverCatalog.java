package org.anjiao.device.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Purpose;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Remembers what each driver that came declared: a driver that has left or was replaced makes nothing laxer. */
@Component(service = DriverPurposes.class)
public final class DriverCatalog implements DriverPurposes {
    private final Map<String, Purpose> declared = new ConcurrentHashMap<>();

    @Reference(
            service = DeviceDriver.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addDriver(DeviceDriver driver) {
        declared.merge(
                driver.identity().id(),
                driver.purpose(),
                (former, now) -> former == Purpose.VERIFICATION_ONLY ? former : now);
    }

    void removeDriver(DeviceDriver driver) {
        // What it declared goes on to hold.
    }

    @Override
    public Purpose of(String driverId) {
        return declared.get(driverId);
    }
}
