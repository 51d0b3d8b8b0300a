package org.anjiao.device.internal.frame;

import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.SignalReading;
import org.anjiao.device.spi.TamperAlert;

/** Turns observations into history, which corrects tracks and alarms nobody. */
final class History {
    private History() {}

    /** The same observation as one that came late. */
    static DeviceObservation of(DeviceObservation observation) {
        if (observation instanceof PositionFix fix) {
            return new PositionFix(
                    fix.deviceTime(),
                    fix.latitude(),
                    fix.longitude(),
                    fix.datum(),
                    fix.sentLatitude(),
                    fix.sentLongitude(),
                    fix.altitude(),
                    fix.speed(),
                    fix.course(),
                    fix.accuracy(),
                    fix.satellites(),
                    fix.source(),
                    Origin.STORED);
        } else if (observation instanceof TamperAlert tamper) {
            return new TamperAlert(tamper.deviceTime(), tamper.kind(), Origin.STORED);
        } else if (observation instanceof DistressCall call) {
            return new DistressCall(call.deviceTime(), Origin.STORED);
        } else if (observation instanceof AreaCrossing crossing) {
            return new AreaCrossing(crossing.deviceTime(), crossing.way(), crossing.area(), Origin.STORED);
        } else if (observation instanceof BatteryReading battery) {
            return new BatteryReading(battery.deviceTime(), battery.percent(), battery.low(), Origin.STORED);
        } else if (observation instanceof SignalReading signal) {
            return new SignalReading(signal.deviceTime(), signal.percent(), Origin.STORED);
        } else if (observation instanceof IdentityCheck check) {
            return new IdentityCheck(
                    check.deviceTime(), check.method(), check.personCode(), check.matched(), Origin.STORED);
        }
        return new NoFix(observation.deviceTime(), Origin.STORED);
    }
}
