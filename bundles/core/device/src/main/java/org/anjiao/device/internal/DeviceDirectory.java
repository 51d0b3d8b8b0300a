package org.anjiao.device.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.device.DeviceState;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;

/** The inventory in memory: answers I/O threads and the intake without the database. */
public class DeviceDirectory implements DeviceRegistry {
    private record Key(String driver, HardwareId hardwareId) {}

    private final Map<Integer, DeviceEntry> byNumber = new ConcurrentHashMap<>();
    private final Map<Key, DeviceEntry> byHardware = new ConcurrentHashMap<>();

    public DeviceDirectory(Collection<DeviceEntry> entries) {
        for (DeviceEntry entry : entries) {
            index(entry);
        }
    }

    /** Takes over a device's new content. */
    public void put(DeviceEntry entry) {
        index(entry);
    }

    private void index(DeviceEntry entry) {
        byNumber.put(entry.number(), entry);
        byHardware.put(new Key(entry.driver(), entry.hardwareId()), entry);
    }

    /** The device of that number, or null. */
    public DeviceEntry byNumber(int number) {
        return byNumber.get(number);
    }

    @Override
    public DeviceBinding identify(String driverId, HardwareId hardwareId) throws UnknownDevice {
        DeviceEntry entry = byHardware.get(new Key(driverId, hardwareId));
        if (entry == null || entry.state() == DeviceState.RETIRED) {
            throw new UnknownDevice(hardwareId.value());
        }
        return entry.binding();
    }

    @Override
    public String credential(DeviceBinding device) {
        return byNumber.get((int) device.deviceNumber()).credential();
    }

    @Override
    public boolean accepts(DeviceBinding device, String presented) {
        return MessageDigest.isEqual(
                credential(device).getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
