package org.anjiao.infra.transport.internal;

import org.anjiao.device.intake.DevicePort;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.DeviceDriver;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the components of all transports share: a server that runs as long as its configuration is there, and drivers. */
abstract class Port implements DevicePort {
    private final DeviceServer server;

    Port(DeviceServer server) {
        this.server = server;
        server.start();
    }

    @Reference(
            service = DeviceDriver.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addDriver(DeviceDriver driver) {
        server.driverAdded(driver);
    }

    void removeDriver(DeviceDriver driver) {
        server.driverRemoved(driver);
    }

    @Deactivate
    void stop() {
        server.stop();
    }

    @Override
    public PortHealth health() {
        return server.health();
    }
}
