package org.anjiao.device.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anjiao.device.DeviceState;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.platform.plugin.PluginKind;

/** The inventory in memory: answers I/O threads and the intake without the database. */
public class DeviceDirectory implements DeviceRegistry {
    private static final String SIGNATURE = "HmacSHA256";

    private record Key(String driver, HardwareId hardwareId) {}

    private final Map<Integer, DeviceEntry> byNumber = new ConcurrentHashMap<>();
    private final Map<Key, DeviceEntry> byHardware = new ConcurrentHashMap<>();

    private final BiPredicate<String, String> enabled;

    /** A directory of units that use every driver. */
    public DeviceDirectory(Collection<DeviceEntry> entries) {
        this(entries, (module, unit) -> true);
    }

    /** @param enabled whether a module, such as {@code driver.jt808}, is used by a unit */
    public DeviceDirectory(Collection<DeviceEntry> entries, BiPredicate<String, String> enabled) {
        this.enabled = enabled;
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
        if (!enabled(entry)) {
            throw UnknownDevice.notServed(hardwareId.value(), PluginKind.DRIVER.moduleId(driverId));
        }
        return entry.binding();
    }

    @Override
    public boolean serves(DeviceBinding device) {
        DeviceEntry entry = byNumber.get((int) device.deviceNumber());
        return entry != null && entry.state() != DeviceState.RETIRED && enabled(entry);
    }

    /** It counts which office answers for the wearer; a device that nobody wears is nobody's to switch off. */
    private boolean enabled(DeviceEntry entry) {
        String module = PluginKind.DRIVER.moduleId(entry.driver());
        return entry.assignments().stream()
                .filter(assignment -> assignment.to() == null)
                .allMatch(assignment -> enabled.test(module, assignment.unitId()));
    }

    @Override
    public String credential(DeviceBinding device) {
        return byNumber.get((int) device.deviceNumber()).credential();
    }

    @Override
    public boolean accepts(DeviceBinding device, String presented) {
        return MessageDigest.isEqual(secret(device), presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean accepts(DeviceBinding device, byte[] message, byte[] hmacSha256) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(secret(device), SIGNATURE));
            return MessageDigest.isEqual(mac.doFinal(message), hmacSha256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + SIGNATURE, e);
        }
    }

    private byte[] secret(DeviceBinding device) {
        return credential(device).getBytes(StandardCharsets.UTF_8);
    }
}
