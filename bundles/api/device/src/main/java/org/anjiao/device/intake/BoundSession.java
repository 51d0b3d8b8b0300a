package org.anjiao.device.intake;

import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * Which device a session belongs to, and whether it has proved that: the part of the host's side that is the same for a
 * terminal on the line and for a frame that is decoded once more. For one thread.
 */
public abstract class BoundSession implements SessionContext {
    private final DeviceRegistry registry;
    private final String driverId;
    private DeviceBinding binding;
    private boolean authenticated;

    /**
     * A session that nobody has used yet.
     *
     * @param binding the device to which it is bound already, or null
     * @param authenticated whether no proof is asked for any more
     */
    protected BoundSession(DeviceRegistry registry, String driverId, DeviceBinding binding, boolean authenticated) {
        this.registry = registry;
        this.driverId = driverId;
        this.binding = binding;
        this.authenticated = authenticated;
    }

    /** The device, or null while none has been identified. */
    public DeviceBinding binding() {
        return binding;
    }

    /** Whether the device, if there is one, is served at present. */
    protected boolean served() {
        return binding == null || registry.serves(binding);
    }

    @Override
    public DeviceBinding identify(HardwareId id) throws UnknownDevice, ForeignIdentity {
        if (binding == null) {
            binding = registry.identify(driverId, id);
        } else if (!binding.hardwareId().equals(id)) {
            throw new ForeignIdentity(binding.hardwareId().value(), id.value());
        }
        return binding;
    }

    @Override
    public String credential() {
        return registry.credential(bound());
    }

    @Override
    public boolean authenticate(String presented) {
        boolean accepted = registry.accepts(bound(), presented);
        authenticated |= accepted;
        return accepted;
    }

    @Override
    public boolean authenticate(byte[] message, byte[] hmacSha256) {
        boolean accepted = registry.accepts(bound(), message, hmacSha256);
        authenticated |= accepted;
        return accepted;
    }

    @Override
    public boolean authenticated() {
        return authenticated;
    }

    /**
     * The device.
     *
     * @throws IllegalStateException while none has been identified
     */
    protected DeviceBinding bound() {
        if (binding == null) {
            throw new IllegalStateException("the session is not bound to a device");
        }
        return binding;
    }

    /** @throws IllegalStateException if the session may not report yet */
    protected void requireAuthenticated() {
        bound();
        if (!authenticated) {
            throw new IllegalStateException("the session has not authenticated and reports");
        }
    }
}
