package org.anjiao.infra.transport.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;

/** Knows every device but {@code stranger}, and serves them unless it is switched off. */
final class FakeRegistry implements DeviceRegistry {
    volatile boolean switchedOff;
    final Set<String> switchedOffFor = ConcurrentHashMap.newKeySet();
    private int turnedAway;

    @Override
    public DeviceBinding identify(String driverId, HardwareId hardwareId) throws UnknownDevice {
        if (hardwareId.value().equals("stranger")) {
            throw new UnknownDevice(hardwareId.value());
        }
        if (switchedOff || switchedOffFor.contains(hardwareId.value())) {
            turnAway();
            throw UnknownDevice.notServed(hardwareId.value(), "driver." + driverId);
        }
        return new DeviceBinding("device-" + hardwareId, hardwareId.hashCode(), hardwareId);
    }

    private synchronized void turnAway() {
        turnedAway++;
        notifyAll();
    }

    /** Waits until so many devices were told that they are not served. */
    synchronized void awaitTurnedAway(int count) throws InterruptedException {
        while (turnedAway < count) {
            wait();
        }
    }

    @Override
    public boolean serves(DeviceBinding device) {
        return !switchedOff && !switchedOffFor.contains(device.hardwareId().value());
    }

    @Override
    public String credential(DeviceBinding device) {
        return "secret-" + device.hardwareId();
    }

    @Override
    public boolean accepts(DeviceBinding device, String presented) {
        return credential(device).equals(presented);
    }

    @Override
    public boolean accepts(DeviceBinding device, byte[] message, byte[] hmacSha256) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(credential(device).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Arrays.equals(mac.doFinal(message), hmacSha256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
