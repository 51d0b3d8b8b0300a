package org.anjiao.infra.transport.internal;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/** Lines: {@code wait} hangs until it is interrupted, {@code spin} until released, {@code throw}, {@code flood}, {@code ok}. */
final class HostileDriver implements DeviceDriver {
    private final String version;
    final CountDownLatch released = new CountDownLatch(1);
    volatile boolean throwsAlways;

    HostileDriver(String version) {
        this.version = version;
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("hostile", "Hostile", version, Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return new LineDriver(version).scanner();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new Session(context);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.TCP, Transport.UDP);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    private final class Session implements DeviceSession {
        private final SessionContext context;

        Session(SessionContext context) {
            this.context = context;
        }

        @Override
        public void frameArrived(Frame frame) {
            String line = new String(frame.toBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
            if (throwsAlways || line.equals("throw")) {
                throw new IllegalStateException("as ever");
            }
            switch (line) {
                case "wait" -> untilInterrupted();
                case "spin" -> untilReleased();
                case "flood" -> flood();
                default ->
                    context.reply(Frame.copyOf(
                            (version + " " + line + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            }
        }

        private void untilInterrupted() {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("woken", e);
            }
        }

        private void untilReleased() {
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
        }

        private void flood() {
            try {
                context.identify(new HardwareId("A1"));
            } catch (UnknownDevice | ForeignIdentity e) {
                throw new IllegalStateException(e);
            }
            while (true) {
                context.report(new NoFix(context.clock().instant(), Origin.LIVE));
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            throw new CommandRefused("no");
        }

        @Override
        public SessionMemo suspend() {
            return null;
        }

        @Override
        public void closed(CloseReason reason) {
            // nothing to close
        }
    }
}
