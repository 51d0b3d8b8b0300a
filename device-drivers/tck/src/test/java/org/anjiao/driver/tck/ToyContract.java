package org.anjiao.driver.tck;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;

/** The contract run on the toy protocol. */
abstract class ToyContract extends DriverContract {
    private static final Instant FIRST = Instant.parse("2019-03-31T01:00:00Z");

    @Override
    protected DeviceDriver driver() {
        return new ToyDriver();
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(frame(FIRST, 34.2594, 108.947), frame(FIRST.plusSeconds(60), 34.26, 108.95));
    }

    private static GoldenFrame frame(Instant time, double latitude, double longitude) {
        return GoldenFrame.of(
                "toy at " + time,
                ToyDriver.line("t1", time, latitude, longitude),
                PositionFix.satellite(time, latitude, longitude, Double.NaN, Double.NaN, Double.NaN, -1, Origin.LIVE));
    }
}
