package org.anjiao.driver.mqttjson.internal;

import static org.anjiao.driver.mqttjson.internal.Publications.TIME;

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
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.tck.DriverContract;
import org.anjiao.driver.tck.GoldenFrame;

class MqttJsonContractTest extends DriverContract {
    private static final Instant MINUTE_BEFORE = TIME.minusSeconds(60);

    @Override
    protected DeviceDriver driver() {
        return new MqttJsonDriver();
    }

    /** MQTT runs over TCP or TLS, which check. */
    @Override
    protected boolean checked() {
        return false;
    }

    @Override
    protected byte[] answer(DeviceCommand command, Frame sent) {
        return Publications.receipt(
                sent,
                ",\"outcome\":\"done\""
                        + (command.kind() == CommandKind.QUERY_PARAMETERS
                                ? ",\"reporting\":30,\"heartbeat\":180"
                                : ""));
    }

    @Override
    protected List<GoldenFrame> goldenFrames() {
        return List.of(GoldenFrame.of(
                "three reports",
                Publications.of("anjiao/devices/W-1/up", Publications.sample("live.json")),
                PositionFix.sent(
                        TIME, Datum.WGS84, 34.2594, 108.947, 400, 4.5, 90, 12, PositionSource.SATELLITE, Origin.LIVE),
                new BatteryReading(TIME, 80, false, Origin.LIVE),
                PositionFix.sent(
                        MINUTE_BEFORE,
                        Datum.WGS84,
                        34.25,
                        108.94,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        400,
                        PositionSource.CELL,
                        Origin.STORED),
                new TamperAlert(MINUTE_BEFORE, TamperAlert.Kind.REMOVED, Origin.STORED),
                new DistressCall(MINUTE_BEFORE, Origin.STORED),
                new NoFix(TIME.minusSeconds(120), Origin.STORED)));
    }
}
