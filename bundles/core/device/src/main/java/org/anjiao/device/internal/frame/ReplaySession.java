package org.anjiao.device.internal.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * The host's side of a session for one kept frame. It takes reports and nothing else: no terminal hears the replies, and
 * the commands that the frame answers are over. Its clock stands at the frame's arrival, because drivers complete
 * shortened times by it.
 */
final class ReplaySession implements SessionContext {
    private final DeviceRegistry registry;
    private final String driverId;
    private final Clock clock;
    private final List<DeviceObservation> observations = new ArrayList<>();
    private DeviceBinding binding;
    private boolean authenticated;

    /** @param binding the device to which the frame's session was bound, or null */
    ReplaySession(
            DeviceRegistry registry, String driverId, DeviceBinding binding, boolean authenticated, Instant arrival) {
        this.registry = registry;
        this.driverId = driverId;
        this.binding = binding;
        this.authenticated = authenticated;
        this.clock = Clock.fixed(arrival, ZoneOffset.UTC);
    }

    DeviceBinding binding() {
        return binding;
    }

    List<DeviceObservation> observations() {
        return observations;
    }

    /** Forgets what was reported after so many observations. */
    void forgetAfter(int count) {
        observations.subList(count, observations.size()).clear();
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

    @Override
    public void report(DeviceObservation observation) {
        bound();
        if (!authenticated) {
            throw new IllegalStateException("the session has not authenticated and reports");
        }
        observations.add(History.of(observation));
    }

    @Override
    public void describe(TerminalAttributes attributes) {
        // What it told then may be different now.
    }

    @Override
    public void acknowledge(CommandReceipt receipt) {
        bound();
    }

    @Override
    public List<String> openCommands() {
        return List.of(); // they are over
    }

    @Override
    public void poll() {
        // Nobody is there to hear the answer.
    }

    @Override
    public void keep() {
        // It is kept.
    }

    @Override
    public void reply(Frame frame) {
        // Nobody is there to hear it.
    }

    @Override
    public void end() {
        // It ends with this frame.
    }

    @Override
    public Clock clock() {
        return clock;
    }

    private DeviceBinding bound() {
        if (binding == null) {
            throw new IllegalStateException("the session is not bound to a device");
        }
        return binding;
    }
}
