package org.anjiao.device.internal.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.StatelessSession;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * Frames {@code [hardware number,second,latitude]}, or {@code [hardware number,second,SOS]}. Version 1 reads none of
 * them; version 2 reads them, and fails on {@code BUG}.
 */
record ToyDriver(String version) implements DeviceDriver {
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public DriverIdentity identity() {
        return new DriverIdentity("jt808", "toy", version, Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return new FrameScanner() {
            @Override
            public Scan scan(ByteBuffer bytes) {
                for (int i = bytes.position(); i < bytes.limit(); i++) {
                    if (bytes.get(i) == ']') {
                        return Scan.frame(i - bytes.position() + 1);
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
        return new StatelessSession() {
            @Override
            public void frameArrived(Frame frame) throws UndecodableFrame {
                if (version.equals("1")) {
                    throw new UndecodableFrame("no such message");
                }
                String text = new String(frame.toBytes(), StandardCharsets.US_ASCII);
                decode(context, text.substring(1, text.length() - 1).split(",", -1));
            }
        };
    }

    private static void decode(SessionContext context, String[] fields) throws UndecodableFrame {
        try {
            context.identify(new HardwareId(fields[0]));
        } catch (UnknownDevice | ForeignIdentity e) {
            throw new UndecodableFrame(e.getMessage());
        }
        if (fields[2].equals("BUG")) {
            context.report(new DistressCall(context.clock().instant(), Origin.LIVE));
            throw new IllegalStateException("bug");
        }
        int second = Integer.parseInt(fields[1]);
        context.report(
                fields[2].equals("SOS")
                        ? new DistressCall(IntakeFixture.time(second), Origin.LIVE)
                        : IntakeFixture.fix(second, Double.parseDouble(fields[2]), Origin.LIVE));
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }
}
