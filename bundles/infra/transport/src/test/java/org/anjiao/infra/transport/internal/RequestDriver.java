package org.anjiao.infra.transport.internal;

import java.time.Instant;
import java.time.ZoneOffset;
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
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/**
 * Requests to {@code /ID/WORD}: {@code ping}, {@code bad}, {@code bug}, {@code odd} (an answer that is none), {@code mute},
 * {@code secret} (asks whether the body is the device's secret), or a number, which is a report of that second. Answered
 * with the driver's version and the word.
 */
final class RequestDriver implements DeviceDriver {
    private final String version;

    RequestDriver(String version) {
        this.version = version;
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("request", "Requests", version, Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return FrameScanner.ofWholeMessages(HttpRequestFrame.MAX_LENGTH);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.HTTP);
    }

    @Override
    public Purpose purpose() {
        return Purpose.VERIFICATION_ONLY;
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new Session(context);
    }

    private final class Session implements DeviceSession {
        private final SessionContext context;

        Session(SessionContext context) {
            this.context = context;
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            HttpRequestFrame request = HttpRequestFrame.read(frame);
            String[] path = request.path().split("/", -1);
            String word = path[2];
            try {
                context.identify(new HardwareId(path[1]));
            } catch (UnknownDevice | ForeignIdentity e) {
                context.reply(HttpReply.of(403).toFrame());
                return;
            }
            if (word.equals("secret")) {
                context.reply(HttpReply.of(context.authenticate(request.text()) ? 200 : 401)
                        .toFrame());
                return;
            }
            if (!word.equals("mute")) {
                context.reply(
                        word.equals("odd")
                                ? Frame.owning(new byte[] {1, 2, 3})
                                : HttpReply.text(200, version + " " + word).toFrame());
            }
            switch (word) {
                case "ping", "odd", "mute" -> {}
                case "bad" -> throw new UndecodableFrame("bad word");
                case "bug" -> throw new IllegalStateException("a driver's bug");
                default -> context.report(new NoFix(Instant.ofEpochSecond(Long.parseLong(word)), Origin.LIVE));
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            throw new CommandRefused("none");
        }

        @Override
        public SessionMemo suspend() {
            return new SessionMemo(1, new byte[0]);
        }

        @Override
        public void closed(CloseReason reason) {}
    }
}
