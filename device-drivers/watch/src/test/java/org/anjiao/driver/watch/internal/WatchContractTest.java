package org.anjiao.driver.watch.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

/** The contract of drivers on this one. */
class WatchContractTest extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    @Override
    protected DeviceDriver driver() {
        return new WatchDriver();
    }

    /** A length and no check code. */
    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(
                GoldenFrame.of(
                        "live",
                        Terminal.position("UD_LTE", TIME, "A", 34.2594, 108.947, 0),
                        fix(TIME, 34.2594, 108.947, Origin.LIVE),
                        new BatteryReading(TIME, 60, false, Origin.LIVE)),
                GoldenFrame.of(
                        "stored",
                        Terminal.position("UD2", TIME.minusSeconds(60), "A", -34.25, -108.94, 0),
                        fix(TIME.minusSeconds(60), -34.25, -108.94, Origin.STORED),
                        new BatteryReading(TIME.minusSeconds(60), 60, false, Origin.STORED)),
                GoldenFrame.of(
                        "alarm",
                        Terminal.position("AL", TIME.plusSeconds(1), "V", 34.2594, 108.947, 1 << 16),
                        new NoFix(TIME.plusSeconds(1), Origin.LIVE),
                        new DistressCall(TIME.plusSeconds(1), Origin.LIVE),
                        new BatteryReading(TIME.plusSeconds(1), 60, false, Origin.LIVE)),
                GoldenFrame.of("keep-alive", Terminal.frame("LK")),
                GoldenFrame.of("voice", voice()));
    }

    /** The terminal repeats the keyword. */
    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return Terminal.frame(command.kind() == CommandKind.LOCATE_NOW ? "CR" : "MESSAGE");
    }

    /** With brackets in it that nobody escaped. */
    private static byte[] voice() {
        return Terminal.frame(
                "TK," + new String(new byte[] {'[', '3', 'G', ']', 0, -1, 0x7D, 2, '\n'}, StandardCharsets.ISO_8859_1));
    }

    static PositionFix fix(Instant time, double latitude, double longitude, Origin origin) {
        return new PositionFix(
                time,
                latitude,
                longitude,
                Datum.WGS84,
                latitude,
                longitude,
                100,
                5.21,
                152,
                6.5,
                9,
                PositionSource.SATELLITE,
                origin);
    }
}
