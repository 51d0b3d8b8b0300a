package org.anjiao.driver.h02.internal;

import static org.anjiao.driver.h02.internal.Terminal.binary;

import java.time.Instant;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

/** The contract of drivers on this one, with lines and records in turn. */
abstract class H02Contract extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    private final boolean lineFirst;

    H02Contract(boolean lineFirst) {
        this.lineFirst = lineFirst;
    }

    @Override
    protected DeviceDriver driver() {
        return new H02Driver();
    }

    /** Neither form has a check code. */
    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        GoldenFrame line = GoldenFrame.of(
                "line", Terminal.position("V1", TIME, "A", 34.25, 108.94, "FFFFFBFF"), fix(TIME, 34.25, 108.94));
        GoldenFrame record = GoldenFrame.of(
                "short record",
                binary(TIME.plusSeconds(1), true, -34.25, -108.94, "fffffbff", 32),
                fix(TIME.plusSeconds(1), -34.25, -108.94),
                new BatteryReading(TIME.plusSeconds(1), 60, false, Origin.LIVE));
        GoldenFrame alarm = GoldenFrame.of(
                "long record",
                binary(TIME.plusSeconds(2), false, 0, 0, "fffffbfd", 45),
                new NoFix(TIME.plusSeconds(2), Origin.LIVE),
                new DistressCall(TIME.plusSeconds(2), Origin.LIVE),
                new BatteryReading(TIME.plusSeconds(2), 60, false, Origin.LIVE));
        GoldenFrame cells = GoldenFrame.of(
                "cells",
                Terminal.line("NBR,010003,460,2,0,1,1014,50675,37,310319,FFFFFFFF,2"),
                new NoFix(TIME.plusSeconds(3), Origin.LIVE));
        return lineFirst ? List.of(line, record, cells, alarm, line) : List.of(record, line, alarm, record, cells);
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return Terminal.line("V4,D1,30,1,010009," + Terminal.place(TIME, "A", 34, 108) + ",FFFFFFFF");
    }

    static PositionFix fix(Instant time, double latitude, double longitude) {
        return PositionFix.satellite(time, latitude, longitude, Double.NaN, 18.52, 90, -1, Origin.LIVE);
    }
}
