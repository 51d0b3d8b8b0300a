package org.anjiao.driver.tck;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
 * A host for one session that records what the driver does, and holds it to the rules: the context is used during a call
 * into the session and by its thread only.
 */
public final class TestContext implements SessionContext {
    /** The secret of every device here. */
    public static final String CREDENTIAL = "tck-credential";

    private final Clock clock;
    private final List<DeviceObservation> observations = new ArrayList<>();
    private final List<Frame> replies = new ArrayList<>();
    private final List<CommandReceipt> receipts = new ArrayList<>();
    private final List<String> openCommands = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private HardwareId unknown;
    private DeviceBinding binding;
    private TerminalAttributes attributes;
    private boolean authenticated;
    private boolean kept;
    private boolean polled;
    private boolean ended;
    private Thread caller;

    /** @param authenticated whether reports are accepted from the start */
    public TestContext(Clock clock, boolean authenticated) {
        this.clock = clock;
        this.authenticated = authenticated;
    }

    /** Takes a terminal out of the inventory, which otherwise knows all. */
    public TestContext without(HardwareId id) {
        unknown = id;
        return this;
    }

    void enter() {
        synchronized (violations) {
            caller = Thread.currentThread();
        }
    }

    /** Ends a call into the session and returns what the driver did in it. */
    FrameOutcome leave(Frame raw, String error) {
        synchronized (violations) {
            caller = null;
            FrameOutcome outcome = new FrameOutcome(
                    raw, List.copyOf(observations), List.copyOf(replies), List.copyOf(receipts), kept, error);
            observations.clear();
            replies.clear();
            receipts.clear();
            kept = false;
            polled = false;
            return outcome;
        }
    }

    /** Whether the driver says that the present request asks for commands. */
    boolean polled() {
        return polled;
    }

    /** A command was handed to the device. */
    void handedOut(String commandId) {
        openCommands.add(commandId);
    }

    /** Rules that the driver broke so far. */
    public List<String> violations() {
        synchronized (violations) {
            return List.copyOf(violations);
        }
    }

    /** The device that the session is bound to, or null. */
    public DeviceBinding binding() {
        return binding;
    }

    /** Whether the driver asked to end the connection. */
    public boolean ended() {
        return ended;
    }

    private void check(String call) {
        synchronized (violations) {
            if (Thread.currentThread() != caller) {
                violations.add(call + " outside a call into the session");
                throw new IllegalStateException(call + " outside a call into the session");
            }
        }
    }

    @Override
    public DeviceBinding identify(HardwareId id) throws UnknownDevice, ForeignIdentity {
        check("identify");
        if (binding != null && !binding.hardwareId().equals(id)) {
            throw new ForeignIdentity(binding.hardwareId().value(), id.value());
        }
        if (id.equals(unknown)) {
            throw new UnknownDevice(id.value());
        }
        if (binding == null) {
            binding = new DeviceBinding("device-" + id.value(), 1, id);
        }
        return binding;
    }

    @Override
    public String credential() {
        check("credential");
        return CREDENTIAL;
    }

    @Override
    public boolean authenticate(String presented) {
        check("authenticate");
        authenticated |= CREDENTIAL.equals(presented);
        return CREDENTIAL.equals(presented);
    }

    @Override
    public boolean authenticate(byte[] message, byte[] hmacSha256) {
        check("authenticate");
        boolean accepted = Arrays.equals(sign(message), hmacSha256);
        authenticated |= accepted;
        return accepted;
    }

    /** The signature that a device here makes of a message with its secret, {@link #CREDENTIAL}. */
    public static byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(CREDENTIAL.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean authenticated() {
        return authenticated;
    }

    @Override
    public void report(DeviceObservation observation) {
        check("report");
        if (binding == null) {
            violations.add("report of an unknown device");
        }
        observations.add(observation);
    }

    @Override
    public void describe(TerminalAttributes told) {
        check("describe");
        if (binding == null) {
            violations.add("description of an unknown device");
        }
        attributes = attributes == null ? told : attributes.updatedBy(told);
    }

    /** All that the terminal has told of itself, or null. */
    public TerminalAttributes attributes() {
        return attributes;
    }

    @Override
    public void acknowledge(CommandReceipt receipt) {
        check("acknowledge");
        receipts.add(receipt);
        openCommands.remove(receipt.commandId());
    }

    @Override
    public List<String> openCommands() {
        check("openCommands");
        return List.copyOf(openCommands);
    }

    @Override
    public void poll() {
        check("poll");
        polled = true;
    }

    @Override
    public void keep() {
        check("keep");
        kept = true;
    }

    @Override
    public void reply(Frame frame) {
        check("reply");
        replies.add(frame);
    }

    @Override
    public void end() {
        check("end");
        ended = true;
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
