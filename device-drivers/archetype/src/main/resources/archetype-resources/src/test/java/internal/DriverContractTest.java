package ${package}.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

/** The contract of drivers, on this one. Put frames here that your terminals really sent. */
class DriverContractTest extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    @Override
    protected DeviceDriver driver() {
        return new Driver();
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(
                GoldenFrame.of(
                        "a position",
                        frame("13800000001,20190331010000,34.2594,108.947,4.5,90,9,87"),
                        PositionFix.satellite(TIME, 34.2594, 108.947, Double.NaN, 4.5, 90, 9, Origin.LIVE),
                        new BatteryReading(TIME, 87, false, Origin.LIVE)),
                GoldenFrame.of(
                        "no fix",
                        frame("13800000001,20190331010100,,,,,0,86"),
                        new NoFix(TIME.plusSeconds(60), Origin.LIVE),
                        new BatteryReading(TIME.plusSeconds(60), 86, false, Origin.LIVE)));
    }

    private static byte[] frame(String content) {
        return ("(" + content + "*" + Checked.sum(content) + ")\n").getBytes(StandardCharsets.US_ASCII);
    }
}
