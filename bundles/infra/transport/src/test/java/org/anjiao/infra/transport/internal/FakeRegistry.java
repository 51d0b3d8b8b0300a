package org.anjiao.infra.transport.internal;

import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;

/** Knows every device but {@code stranger}. */
final class FakeRegistry implements DeviceRegistry {
    @Override
    public DeviceBinding identify(String driverId, HardwareId hardwareId) throws UnknownDevice {
        if (hardwareId.value().equals("stranger")) {
            throw new UnknownDevice(hardwareId.value());
        }
        return new DeviceBinding("device-" + hardwareId, hardwareId.hashCode(), hardwareId);
    }

    @Override
    public String credential(DeviceBinding device) {
        return "secret-" + device.hardwareId();
    }

    @Override
    public boolean accepts(DeviceBinding device, String presented) {
        return credential(device).equals(presented);
    }
}
