package org.anjiao.driver.jt808.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

/** The contract of drivers on this one. */
abstract class Jt808Contract extends DriverContract {
    private static final Instant TIME = Instant.parse("2019-03-31T01:00:00Z");

    private final boolean of2019;

    Jt808Contract(boolean of2019) {
        this.of2019 = of2019;
    }

    @Override
    protected DeviceDriver driver() {
        return new Jt808Driver();
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        Terminal terminal = new Terminal("13800000001", of2019);
        byte[] stored = Terminal.batchBody(
                1,
                Terminal.locationBody(0, 2, TIME.minusSeconds(120), 34.25, 108.94),
                Terminal.locationBody(0, 0, TIME.minusSeconds(60), 0, 0));
        return List.of(
                GoldenFrame.of("live", terminal.location(TIME, 34.2594, 108.947), live()),
                GoldenFrame.of(
                        "stored",
                        terminal.message(Message.LOCATION_BATCH, stored),
                        fix(TIME.minusSeconds(120), 34.25, 108.94, Origin.STORED),
                        new NoFix(TIME.minusSeconds(60), Origin.STORED)),
                GoldenFrame.of("heartbeat", terminal.message(Message.HEARTBEAT, new byte[0])),
                GoldenFrame.of("part 1", terminal.message(Message.LOCATION_BATCH, part(stored, 0), 2, 1)),
                GoldenFrame.of("again live", terminal.location(TIME, 34.2594, 108.947), live()));
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return new Terminal("13800000001", of2019).answer(sent);
    }

    private static byte[] part(byte[] body, int begin) {
        return Arrays.copyOfRange(body, begin, body.length / 2);
    }

    private static DeviceObservation live() {
        return fix(TIME, 34.2594, 108.947, Origin.LIVE);
    }

    static PositionFix fix(Instant time, double latitude, double longitude, Origin origin) {
        return PositionFix.satellite(time, latitude, longitude, 400, 4.5, 90, 9, origin);
    }
}
