package org.anjiao.driver.gt06.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

/** The contract of drivers on this one. */
class Gt06ContractTest extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    @Override
    protected DeviceDriver driver() {
        return new Gt06Driver();
    }

    @Override
    protected List<byte[]> preamble() {
        return List.of(new Terminal().login());
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        Terminal terminal = new Terminal();
        return List.of(
                GoldenFrame.of(
                        "live", terminal.location(TIME, 34.2594, 108.947, false), fix(34.2594, 108.947, Origin.LIVE)),
                GoldenFrame.of(
                        "stored", terminal.location(TIME, 34.25, 108.94, true), fix(34.25, 108.94, Origin.STORED)),
                GoldenFrame.of(
                        "southwest",
                        terminal.location(TIME, -34.25, -108.94, false),
                        fix(-34.25, -108.94, Origin.LIVE)),
                GoldenFrame.of("no fix", terminal.withoutFix(TIME), new NoFix(TIME, Origin.LIVE)),
                GoldenFrame.of(
                        "distress",
                        terminal.alarm(TIME, 0x44, 6, 1),
                        fix(34.2594, 108.947, Origin.LIVE),
                        new DistressCall(TIME, Origin.LIVE),
                        new BatteryReading(TIME, 100, false, Origin.LIVE)),
                GoldenFrame.of("status", terminal.status(0x44, 4), new BatteryReading(TIME, 66, false, Origin.LIVE)),
                GoldenFrame.of(
                        "long information", terminal.packet(Wire.LONG_START, Message.INFORMATION, new byte[700])));
    }

    private static PositionFix fix(double latitude, double longitude, Origin origin) {
        return PositionFix.satellite(TIME, latitude, longitude, Double.NaN, 4, 90, 9, origin);
    }
}
