package ${package}.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.ForeignIdentity;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/** One terminal's conversation: turns its frames into observations and answers them. */
final class ProtocolSession implements DeviceSession {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Frame OK = Frame.copyOf("(OK)\n".getBytes(StandardCharsets.US_ASCII));

    private final SessionContext context;

    ProtocolSession(SessionContext context) {
        this.context = context;
    }

    @Override
    public void frameArrived(Frame frame) throws UndecodableFrame {
        String[] fields = Checked.content(frame).split(",", -1);
        if (fields.length != 8) {
            throw new UndecodableFrame(fields.length + " fields instead of 8");
        }
        try {
            // First everything is read, then it is reported: a frame that is half wrong says nothing.
            Instant time = LocalDateTime.parse(fields[1], TIME).toInstant(ZoneOffset.UTC);
            DeviceObservation place = place(fields, time);
            BatteryReading battery = new BatteryReading(time, Integer.parseInt(fields[7]), false, Origin.LIVE);
            context.identify(new HardwareId(fields[0]));
            context.report(place);
            context.report(battery);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UndecodableFrame(e.getMessage());
        } catch (UnknownDevice | ForeignIdentity e) {
            // Not in the inventory, or a second terminal on this connection: no answer, and the connection ends.
            context.end();
            return;
        }
        // Leaves when all of the above is stored; there is no way to answer earlier.
        context.reply(OK);
    }

    private static DeviceObservation place(String[] fields, Instant time) {
        if (fields[2].isEmpty()) {
            return new NoFix(time, Origin.LIVE);
        }
        return PositionFix.satellite(
                time,
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                Double.NaN, // this protocol has no altitude
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Integer.parseInt(fields[6]),
                Origin.LIVE);
    }

    @Override
    public Frame encode(DeviceCommand command) throws CommandRefused {
        throw new CommandRefused("these terminals take no commands");
    }

    @Override
    public SessionMemo suspend() {
        return new SessionMemo(1, new byte[0]);
    }

    @Override
    public void closed(CloseReason reason) {
        // Nothing is held open.
    }
}
