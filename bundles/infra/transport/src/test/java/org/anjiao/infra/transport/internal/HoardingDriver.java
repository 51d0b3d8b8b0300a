package org.anjiao.infra.transport.internal;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.SessionContext;

/** Answers lines, and keeps 16 KiB of each: {@code mine} for the driver, {@code session} for the session. */
final class HoardingDriver implements DeviceDriver {
    private static final int KEPT = 16_384;

    private final String version;
    private final List<byte[]> mine = new ArrayList<>();

    HoardingDriver(String version) {
        this.version = version;
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("hoarding", "Hoarding", version, Datum.WGS84, ZoneOffset.UTC);
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
        return Set.of(Transport.TCP);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    private final class Session implements DeviceSession {
        private final SessionContext context;
        private final List<byte[]> kept = new ArrayList<>();

        Session(SessionContext context) {
            this.context = context;
        }

        @Override
        public void frameArrived(Frame frame) {
            String line = new String(frame.toBytes(), StandardCharsets.US_ASCII).strip();
            if (line.equals("mine")) {
                mine.add(new byte[KEPT]);
            } else if (line.equals("session")) {
                kept.add(new byte[KEPT]);
            }
            context.reply(Frame.copyOf((version + " " + line + "\n").getBytes(StandardCharsets.US_ASCII)));
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
