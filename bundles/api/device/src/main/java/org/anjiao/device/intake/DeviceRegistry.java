package org.anjiao.device.intake;

import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;
import org.osgi.annotation.versioning.ProviderType;

/** The inventory as a gateway sees it. Answers from memory, since it is asked on I/O threads. */
@ProviderType
public interface DeviceRegistry {
    /**
     * Finds a device in service by the identity it states.
     *
     * @param driverId the driver under which it was entered in the inventory
     * @throws UnknownDevice no such device in service
     */
    DeviceBinding identify(String driverId, HardwareId hardwareId) throws UnknownDevice;

    /**
     * Whether that device is still served. It may have been taken out of service since it was identified, or the unit of
     * its wearer may have switched its driver off.
     */
    default boolean serves(DeviceBinding device) {
        return true;
    }

    /** The secret which that device presents to authenticate: 1 to 32 printable ASCII characters, stable until revoked. */
    String credential(DeviceBinding device);

    /** Whether the device presented the right secret. Takes as long for a wrong one as for a right one. */
    boolean accepts(DeviceBinding device, String presented);

    /**
     * Whether the device signed that message with its secret. Takes as long for a wrong signature as for a right one.
     *
     * @param hmacSha256 HMAC-SHA256 (RFC 2104) as presented, of any length
     */
    boolean accepts(DeviceBinding device, byte[] message, byte[] hmacSha256);
}
