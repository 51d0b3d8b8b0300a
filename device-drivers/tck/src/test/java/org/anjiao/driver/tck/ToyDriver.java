package org.anjiao.driver.tck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/** A good driver of an invented protocol: one line a report, {@code #id;time;lat;lon;crc}. Broken ones override parts. */
class ToyDriver implements DeviceDriver {
    static final int MAX = 128;

    static byte[] line(String id, Instant time, double latitude, double longitude) {
        String content = "#" + id + ";" + time + ";" + latitude + ";" + longitude;
        return (content + ";" + crc(content) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static String crc(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return Long.toHexString(crc.getValue());
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("toy", "Toy", "1.0.0", Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return new FrameScanner() {
            @Override
            public int maxFrameLength() {
                return MAX;
            }

            @Override
            public Scan scan(ByteBuffer bytes) {
                return cut(bytes);
            }
        };
    }

    protected Scan cut(ByteBuffer bytes) {
        for (int i = 1; i < bytes.remaining(); i++) {
            byte value = bytes.get(bytes.position() + i);
            if (value == '#') {
                return Scan.garbage(i, "cut short");
            }
            if (value == '\n') {
                return Scan.frame(i + 1);
            }
        }
        return bytes.remaining() >= MAX ? Scan.garbage(bytes.remaining(), "too long") : Scan.more();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new ToySession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    static class ToySession implements DeviceSession {
        protected final SessionContext context;

        ToySession(SessionContext context) {
            this.context = context;
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            context.report(decode(frame));
            context.reply(Frame.owning("ok\n".getBytes(StandardCharsets.US_ASCII)));
        }

        protected DeviceObservation decode(Frame frame) throws UndecodableFrame {
            String line = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
            int last = line.lastIndexOf(';');
            if (last < 0
                    || !line.startsWith("#")
                    || !line.substring(last + 1).equals(crc(line.substring(0, last)) + "\n")) {
                throw new UndecodableFrame("wrong check code");
            }
            try {
                String[] fields = line.substring(1, last).split(";", -1);
                context.identify(new HardwareId(fields[0]));
                return PositionFix.satellite(
                        Instant.parse(fields[1]),
                        Double.parseDouble(fields[2]),
                        Double.parseDouble(fields[3]),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        -1,
                        Origin.LIVE);
            } catch (DateTimeParseException
                    | IllegalArgumentException
                    | ArrayIndexOutOfBoundsException
                    | UnknownDevice
                    | ForeignIdentity e) {
                throw new UndecodableFrame(e.getMessage());
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            throw new CommandRefused("no commands");
        }

        @Override
        public SessionMemo suspend() {
            return new SessionMemo(1, new byte[0]);
        }

        @Override
        public void closed(CloseReason reason) {}
    }
}
