package org.anjiao.driver.osmand.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

class OsmandContractTest extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    @Override
    protected DeviceDriver driver() {
        return new OsmandDriver();
    }

    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        PositionFix fix = PositionFix.sent(
                TIME, Datum.WGS84, 34.2594, 108.947, 400, 10 * 1.852, 90, 12, PositionSource.SATELLITE, Origin.LIVE);
        return List.of(
                GoldenFrame.of(
                        "query",
                        Requests.get("/?id=4711&lat=34.2594&lon=108.947&timestamp=1553994000&altitude=400&speed=10"
                                + "&bearing=90&accuracy=12&batt=55"),
                        fix,
                        new BatteryReading(TIME, 55, false, Origin.LIVE)),
                GoldenFrame.of(
                        "no place", Requests.get("/?id=4711&timestamp=1553994000"), new NoFix(TIME, Origin.LIVE)),
                GoldenFrame.of("wrong method", Requests.of("PUT", "/?id=4711", "", "")));
    }
}
