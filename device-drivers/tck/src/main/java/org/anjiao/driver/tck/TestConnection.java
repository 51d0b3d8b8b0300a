package org.anjiao.driver.tck;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * A connection without a socket: feeds bytes through a driver's scanner and session as a gateway does. Over HTTP and MQTT
 * every message is a session of its own.
 */
public final class TestConnection {
    private final DeviceDriver driver;
    private final TestContext context;
    private final List<FrameOutcome> outcomes = new ArrayList<>();
    private final List<DeviceCommand> issued = new ArrayList<>();
    private final boolean wholeMessages;
    private final List<FrameOutcome> frames = new ArrayList<>();
    private DeviceSession session;
    private boolean spoken;
    private byte[] waiting = new byte[0];

    public TestConnection(DeviceDriver driver, TestContext context) {
        this.driver = driver;
        this.context = context;
        this.session = driver.openSession(context, Optional.empty());
        this.wholeMessages = driver.transports().stream()
                .allMatch(transport -> transport == Transport.HTTP || transport == Transport.MQTT);
    }

    /** Feeds bytes as if they had been read at once. */
    public TestConnection feed(byte... bytes) {
        waiting = Arrays.copyOf(waiting, waiting.length + bytes.length);
        System.arraycopy(bytes, 0, waiting, waiting.length - bytes.length, bytes.length);
        int at = 0;
        while (at < waiting.length) {
            int used = step(at);
            if (used == 0) {
                break;
            }
            at += used;
        }
        waiting = Arrays.copyOfRange(waiting, at, waiting.length);
        return this;
    }

    private int step(int at) {
        int left = waiting.length - at;
        Scan scan = driver.scanner().scan(ByteBuffer.wrap(waiting, at, left).asReadOnlyBuffer());
        if (scan.length() > left) {
            throw new AssertionError("the scanner speaks of " + scan.length() + " bytes where " + left + " wait");
        }
        switch (scan.outcome()) {
            case FRAME -> arrived(Frame.owning(Arrays.copyOfRange(waiting, at, at + scan.length())));
            case SKIP -> {
                if (scan.reason() != null) {
                    context.enter();
                    outcomes.add(context.leave(
                            Frame.owning(Arrays.copyOfRange(waiting, at, at + scan.length())), scan.reason()));
                }
            }
            case MORE -> {
                if (left > driver.scanner().maxFrameLength()) {
                    throw new AssertionError("the scanner wants more than its longest frame: " + left + " bytes");
                }
            }
        }
        return scan.length();
    }

    /** Hands one frame to the session, past the scanner. */
    public FrameOutcome arrived(Frame frame) {
        if (wholeMessages && spoken) {
            session.closed(CloseReason.PEER_GONE);
            session = driver.openSession(context, Optional.empty());
        }
        spoken = true;
        context.enter();
        String error = null;
        try {
            session.frameArrived(frame);
            if (context.polled()) {
                context.reply(session.answer(encodeIssued()));
            }
        } catch (UndecodableFrame e) {
            error = e.getMessage();
        } finally {
            frames.add(context.leave(frame, error));
            outcomes.add(frames.get(frames.size() - 1));
        }
        return frames.get(frames.size() - 1);
    }

    /** Encodes a command. */
    public Frame encode(DeviceCommand command) throws CommandRefused {
        Frame frame = session.encode(command);
        context.handedOut(command.commandId());
        return frame;
    }

    /** Lets a command wait until the terminal asks for it; one that the driver refuses is left out then. */
    public TestConnection issue(DeviceCommand command) {
        issued.add(command);
        return this;
    }

    private List<Frame> encodeIssued() {
        List<Frame> frames = new ArrayList<>();
        for (DeviceCommand command : issued) {
            try {
                frames.add(encode(command));
            } catch (CommandRefused e) {
                // It is over.
            }
        }
        issued.clear();
        return frames;
    }

    /**
     * Suspends the session and goes on with a new one of {@code successor}.
     *
     * @return what the one left to the other
     */
    public SessionMemo handOver(DeviceDriver successor) {
        SessionMemo memo = session.suspend();
        session = successor.openSession(context, Optional.of(memo));
        return memo;
    }

    public void close(CloseReason reason) {
        session.closed(reason);
    }

    /** What the driver made of everything so far. */
    public List<FrameOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** What the driver made of the frames, without the bytes that the scanner skipped. */
    public List<FrameOutcome> frames() {
        return List.copyOf(frames);
    }

    public TestContext context() {
        return context;
    }
}
