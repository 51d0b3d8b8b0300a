package org.anjiao.driver.mqttjson.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.Moment;
import org.anjiao.driver.json.NotJson;

/** One report: what the device observed at one moment. */
final class Report {
    private static final double FIRST_MILLISECOND = 946_684_800_000.0; // 2000-01-01
    private static final double LAST_MILLISECOND = 4_102_444_800_000.0; // 2100-01-01
    private static final Map<String, TamperAlert.Kind> TAMPERING = Map.of(
            "removed", TamperAlert.Kind.REMOVED,
            "opened", TamperAlert.Kind.CASE_OPENED,
            "jammed", TamperAlert.Kind.JAMMED,
            "power", TamperAlert.Kind.POWER_CUT);

    private Report() {}

    /** @param unknown told of each event that this version does not know; the rest of the report counts */
    static List<DeviceObservation> read(Json report, Consumer<String> unknown) throws NotJson {
        double millis = report.get("time").number();
        if (!(millis >= FIRST_MILLISECOND && millis < LAST_MILLISECOND)) {
            throw new NotJson("no time in milliseconds since 1970");
        }
        Moment moment = new Moment(report, Instant.ofEpochMilli((long) millis));
        place(report, moment);
        moment.battery();
        moment.events(TAMPERING, unknown);
        return moment.observations();
    }

    private static void place(Json report, Moment moment) throws NotJson {
        double latitude = report.get("lat").number();
        double longitude = report.get("lon").number();
        if (Double.isNaN(latitude) && Double.isNaN(longitude)) {
            moment.nowhere();
            return;
        }
        moment.place(
                Datum.WGS84,
                latitude,
                longitude,
                moment.within("alt", -1_000, 20_000),
                "speed",
                "acc",
                source(report.get("src").text()));
    }

    private static PositionSource source(String name) throws NotJson {
        return switch (name == null ? "sat" : name) {
            case "sat" -> PositionSource.SATELLITE;
            case "wifi" -> PositionSource.WIFI;
            case "cell" -> PositionSource.CELL;
            case "beacon" -> PositionSource.BEACON;
            default -> throw new NotJson("src is " + name);
        };
    }
}
