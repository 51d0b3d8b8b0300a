package org.anjiao.infra.transport.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandReceipt;
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
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * Lines over TCP and UDP: {@code ping}, {@code as another} (terminal), {@code bad}, {@code bug}, {@code bye}, {@code did}
 * with a command's identifier, or a number, which is a report of that second. Each is answered with the driver's version,
 * the count of lines in the session, and the line. A text is sent as {@code say}, identifier and text; a location query is
 * a bug of the driver.
 */
final class LineDriver implements DeviceDriver {
    private final String version;

    LineDriver(String version) {
        this.version = version;
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("line", "Lines", version, Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return new FrameScanner() {
            @Override
            public Scan scan(ByteBuffer bytes) {
                for (int i = 0; i < bytes.remaining(); i++) {
                    byte value = bytes.get(bytes.position() + i);
                    if (value == '\n') {
                        return Scan.frame(i + 1);
                    }
                    if (value == '!') {
                        return Scan.garbage(i + 1, "shouting");
                    }
                    if (value == '?') {
                        throw new IllegalStateException("a scanner that throws");
                    }
                }
                return Scan.more();
            }

            @Override
            public int maxFrameLength() {
                return 64;
            }
        };
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new Session(context, resume.map(memo -> memo.state()[0]).orElse((byte) 0));
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.SHOW_TEXT);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.TCP, Transport.UDP);
    }

    private final class Session implements DeviceSession {
        private final SessionContext context;
        private byte count;

        Session(SessionContext context, byte count) {
            this.context = context;
            this.count = count;
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            String line = new String(frame.toBytes(), StandardCharsets.US_ASCII).trim();
            count++;
            try {
                String terminal = line.startsWith("as ") ? line.substring(3) : "line-1";
                context.identify(new HardwareId(terminal));
            } catch (UnknownDevice | ForeignIdentity e) {
                throw new UndecodableFrame(e.getMessage());
            }
            context.reply(
                    Frame.owning((version + " " + count + " " + line + "\n").getBytes(StandardCharsets.US_ASCII)));
            switch (line) {
                case "ping", "as another" -> {}
                case "bad" -> throw new UndecodableFrame("bad line");
                case "bug" -> throw new IllegalStateException("a driver's bug");
                case "bye" -> context.end();
                case "secret-line-1" -> context.authenticate(line);
                default -> reportOrAnswer(line);
            }
        }

        private void reportOrAnswer(String line) {
            if (line.startsWith("did ")) {
                context.acknowledge(new CommandReceipt(line.substring(4), CommandReceipt.Outcome.DONE, null));
            } else {
                context.report(new NoFix(Instant.ofEpochSecond(Long.parseLong(line)), Origin.LIVE));
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            if (command instanceof DeviceCommand.ShowText text) {
                return Frame.owning(
                        ("say " + text.commandId() + " " + text.text() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            if (command instanceof DeviceCommand.LocateNow) {
                throw new IllegalStateException("a driver's bug");
            }
            throw new CommandRefused("lines know no such thing");
        }

        @Override
        public SessionMemo suspend() {
            return new SessionMemo(1, new byte[] {count});
        }

        @Override
        public void closed(CloseReason reason) {}
    }
}
