package org.anjiao.infra.transport.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.anjiao.device.intake.BoundSession;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.UnknownDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A driver's session and the host's side of it. Every call into a driver goes through here, the one place that contains
 * its faults. What the driver says during a call is collected and handed on by the connection.
 */
final class HostedSession extends BoundSession {
    private static final Logger LOG = LoggerFactory.getLogger(HostedSession.class);

    /** Far above what a frame of 64 KiB can hold. */
    private static final int MOST_OBSERVATIONS = 10_000;

    private final Clock clock;
    private final String driverId;
    private final Function<DeviceBinding, List<String>> handedOut;
    private DeviceSession session;
    private boolean heard;
    private Purpose purpose = Purpose.VERIFICATION_ONLY;
    private Optional<SessionMemo> memo = Optional.empty();

    private List<DeviceObservation> observations = List.of();
    private List<Frame> replies = List.of();
    private List<CommandReceipt> receipts = List.of();
    private TerminalAttributes attributes;
    private boolean kept;
    private boolean polled;
    private boolean ended;
    private boolean servedNoMore;
    private boolean foreign;
    private HardwareId turnedAway;

    /** @param handedOut the commands that a device was given over this port and has not answered */
    HostedSession(
            DeviceRegistry registry,
            Clock clock,
            String driverId,
            boolean authenticationRequired,
            Function<DeviceBinding, List<String>> handedOut) {
        super(registry, driverId, null, !authenticationRequired);
        this.clock = clock;
        this.driverId = driverId;
        this.handedOut = handedOut;
    }

    /** Opens the session with that driver, and gives it what its predecessor left. */
    void open(DeviceDriver driver) {
        purpose = driver.purpose();
        session = driver.openSession(this, memo);
        memo = Optional.empty();
        heard = false;
    }

    /** Suspends the session at this frame boundary. A predecessor that fails at it leaves nothing behind. */
    void suspend() {
        if (session == null) {
            return;
        }
        DeviceSession suspended = session;
        session = null;
        try {
            memo = Optional.ofNullable(suspended.suspend());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("Driver {} failed to suspend a session", driverId, e);
        }
    }

    void close(CloseReason reason) {
        if (session == null) {
            return;
        }
        DeviceSession closed = session;
        session = null;
        try {
            closed.closed(reason);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("Driver {} failed to close a session", driverId, e);
        }
    }

    /**
     * Lets the driver decode a frame. What it said before is forgotten.
     *
     * @return why the frame is undecodable, or null
     */
    String decode(Frame frame) {
        forget();
        if (!served()) {
            servedNoMore = true;
            ended = true; // unanswered: the terminal keeps its points, and is told why when it comes again
            return null;
        }
        try {
            session.frameArrived(frame);
            heard = true;
            return null;
        } catch (UndecodableFrame e) {
            return e.getMessage();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            forget();
            LOG.warn("Driver {} failed on a frame of {} bytes", driverId, frame.length(), e);
            return "the driver failed: " + e;
        }
    }

    /** Whether the terminal is known and served and the present driver has heard it, so that it can speak to it. */
    boolean speaks() {
        return session != null && heard && binding() != null && served();
    }

    /** Lets the driver encode a command. What it says besides is forgotten: only a frame that arrives can say something. */
    Encoded encode(DeviceCommand command) {
        forget();
        try {
            return new Encoded(Objects.requireNonNull(session.encode(command)), null);
        } catch (CommandRefused e) {
            return Encoded.refused(command, CommandReceipt.Outcome.NOT_SUPPORTED, e.getMessage());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("Driver {} failed to encode {}", driverId, command.kind(), e);
            return Encoded.refused(command, CommandReceipt.Outcome.FAILED, "the driver failed: " + e);
        }
    }

    /** Lets the driver make the response to a poll, of commands as it encoded them; null if it fails at that. */
    Frame answer(List<Frame> commands) {
        forget();
        try {
            return Objects.requireNonNull(session.answer(commands));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            LOG.warn("Driver {} failed to answer a poll with {} commands", driverId, commands.size(), e);
            return null;
        }
    }

    /** A command's frame, or why there is none. */
    record Encoded(Frame frame, CommandReceipt refusal) {
        private static Encoded refused(DeviceCommand command, CommandReceipt.Outcome outcome, String reason) {
            return new Encoded(null, new CommandReceipt(command.commandId(), outcome, reason));
        }
    }

    void forget() {
        observations = List.of();
        replies = List.of();
        receipts = List.of();
        kept = false;
        polled = false;
        foreign = false;
        turnedAway = null;
    }

    /** Whether it is known, with a proof where the port asks for one, which device the terminal is. */
    boolean identified() {
        return binding() != null && authenticated();
    }

    /** For what the present driver may be used. */
    Purpose purpose() {
        return purpose;
    }

    List<DeviceObservation> observations() {
        return observations;
    }

    List<Frame> replies() {
        return replies;
    }

    List<CommandReceipt> receipts() {
        return receipts;
    }

    /** Whether the last frame has nothing to store, unless it is undecodable. */
    boolean silent() {
        return observations.isEmpty() && receipts.isEmpty() && !kept;
    }

    /**
     * Tells the gate that the terminal was heard, where nothing that is stored says so, and what it told of itself. Of a
     * terminal that has not authenticated nothing is told yet, and of one that is served no more nothing at all.
     */
    void tell(IntakeGate gate, Instant receivedAt, boolean stored) {
        if (!identified() || servedNoMore || stored && attributes == null) {
            return;
        }
        gate.heard(binding(), receivedAt, attributes);
        attributes = null;
    }

    boolean kept() {
        return kept;
    }

    /** Whether the terminal asked for commands with the last frame. */
    boolean polled() {
        return polled;
    }

    /** The terminal of the last frame if the unit of its wearer has switched the driver off; otherwise null. */
    HardwareId turnedAway() {
        return turnedAway;
    }

    /** Whether the last frame stated another terminal than the one the session is bound to. */
    boolean metForeignIdentity() {
        return foreign;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public DeviceBinding identify(HardwareId id) throws UnknownDevice, ForeignIdentity {
        try {
            return super.identify(id);
        } catch (ForeignIdentity e) {
            foreign = true;
            throw e;
        } catch (UnknownDevice e) {
            turnedAway = e.known() ? id : null;
            throw e;
        }
    }

    @Override
    public void report(DeviceObservation observation) {
        requireAuthenticated();
        if (observations.size() >= MOST_OBSERVATIONS) {
            throw new IllegalStateException("more than " + MOST_OBSERVATIONS + " observations in one frame");
        }
        observations = with(observations, observation);
    }

    @Override
    public void describe(TerminalAttributes told) {
        bound();
        attributes = attributes == null ? told : attributes.updatedBy(told);
    }

    @Override
    public void acknowledge(CommandReceipt receipt) {
        bound();
        receipts = with(receipts, receipt);
    }

    @Override
    public List<String> openCommands() {
        return handedOut.apply(bound());
    }

    @Override
    public void poll() {
        bound();
        polled = true;
    }

    @Override
    public void keep() {
        kept = true;
    }

    @Override
    public void reply(Frame frame) {
        replies = with(replies, frame);
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    private static <T> List<T> with(List<T> list, T next) {
        List<T> target = list.isEmpty() ? new ArrayList<>(1) : list;
        target.add(next);
        return target;
    }
}
