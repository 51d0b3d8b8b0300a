package org.anjiao.device.internal.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.BoundSession;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;

/**
 * The host's side of a session for one kept frame. It takes reports and nothing else: no terminal hears the replies, and
 * the commands that the frame answers are over. Its clock stands at the frame's arrival, because drivers complete
 * shortened times by it.
 */
final class ReplaySession extends BoundSession {
    private final Clock clock;
    private final List<DeviceObservation> observations = new ArrayList<>();

    /** @param binding the device to which the frame's session was bound, or null */
    ReplaySession(
            DeviceRegistry registry, String driverId, DeviceBinding binding, boolean authenticated, Instant arrival) {
        super(registry, driverId, binding, authenticated);
        this.clock = Clock.fixed(arrival, ZoneOffset.UTC);
    }

    List<DeviceObservation> observations() {
        return observations;
    }

    /** Forgets what was reported after so many observations. */
    void forgetAfter(int count) {
        observations.subList(count, observations.size()).clear();
    }

    @Override
    public void report(DeviceObservation observation) {
        requireAuthenticated();
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
}
