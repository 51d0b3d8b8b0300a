package org.anjiao.driver.geojsonpush.internal;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

class GeoJsonPushContractTest extends DriverContract {
    private static final Instant FIRST = Pushes.TIME.minusSeconds(120);
    private static final Instant SECOND = Pushes.TIME.minusSeconds(60);

    @Override
    protected DeviceDriver driver() {
        return new GeoJsonPushDriver();
    }

    /** The signature is checked by the host where the port asks for it, as GeoJsonPushSessionTest shows. */
    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(
                GoldenFrame.of(
                        "live",
                        Pushes.signed(Pushes.sample("live.json"), Pushes.TIME),
                        fix(Pushes.TIME, 400, 4.5, 90, 12, PositionSource.SATELLITE, Origin.LIVE),
                        new BatteryReading(Pushes.TIME, 80, false, Origin.LIVE)),
                GoldenFrame.of(
                        "stored",
                        Pushes.signed(Pushes.sample("stored.json"), Pushes.TIME),
                        fix(FIRST, Double.NaN, Double.NaN, Double.NaN, 400, PositionSource.CELL, Origin.STORED),
                        new TamperAlert(FIRST, TamperAlert.Kind.REMOVED, Origin.STORED),
                        new DistressCall(FIRST, Origin.STORED),
                        new NoFix(SECOND, Origin.STORED),
                        new BatteryReading(SECOND, 9, false, Origin.STORED)));
    }

    private static PositionFix fix(
            Instant time,
            double altitude,
            double speed,
            double course,
            double accuracy,
            PositionSource source,
            Origin origin) {
        return PositionFix.sent(
                time, Datum.GCJ02, 34.25782, 108.95167, altitude, speed, course, accuracy, source, origin);
    }
}
