package org.anjiao.driver.mqttjson.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.PositionSource;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/** One report: what the device observed at one moment. */
final class Report {
    private static final double FIRST_MILLISECOND = 946_684_800_000.0; // 2000-01-01
    private static final double LAST_MILLISECOND = 4_102_444_800_000.0; // 2100-01-01

    private Report() {}

    /** @param unknown told of each event that this version does not know; the rest of the report counts */
    static List<DeviceObservation> read(Json report, Consumer<String> unknown) throws NotJson {
        double millis = report.get("time").number();
        if (!(millis >= FIRST_MILLISECOND && millis < LAST_MILLISECOND)) {
            throw new NotJson("no time in milliseconds since 1970");
        }
        Instant time = Instant.ofEpochMilli((long) millis);
        Origin origin = report.get("stored").flag() ? Origin.STORED : Origin.LIVE;
        List<DeviceObservation> observations = new ArrayList<>();
        observations.add(place(report, time, origin));
        if (report.get("battery").isPresent()) {
            int percent = (int) Math.round(within(report, "battery", 0, 100));
            observations.add(new BatteryReading(time, percent, false, origin));
        }
        for (Json event : report.get("events").items()) {
            String name = String.valueOf(event.text());
            DeviceObservation observation = event(name, time, origin);
            if (observation == null) {
                unknown.accept("unknown event " + name);
            } else {
                observations.add(observation);
            }
        }
        return observations;
    }

    private static DeviceObservation place(Json report, Instant time, Origin origin) throws NotJson {
        double latitude = report.get("lat").number();
        double longitude = report.get("lon").number();
        boolean nowhere = Double.isNaN(latitude) && Double.isNaN(longitude);
        if (nowhere || latitude == 0 && longitude == 0) {
            return new NoFix(time, origin);
        }
        if (!PositionFix.isPlace(latitude, longitude)) {
            throw new NotJson("not a place: " + latitude + ", " + longitude);
        }
        return PositionFix.sent(
                time,
                Datum.WGS84,
                latitude,
                longitude,
                within(report, "alt", -1_000, 20_000),
                within(report, "speed", 0, 2_000),
                within(report, "course", 0, 360) % 360,
                within(report, "acc", 0, 1_000_000),
                source(report.get("src").text()),
                origin);
    }

    /** The number, NaN if absent. */
    private static double within(Json report, String name, double least, double most) throws NotJson {
        double value = report.get(name).number();
        if (value < least || value > most) {
            throw new NotJson(name + " is " + value);
        }
        return value;
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

    private static DeviceObservation event(String name, Instant time, Origin origin) {
        return switch (name) {
            case "removed" -> new TamperAlert(time, TamperAlert.Kind.REMOVED, origin);
            case "opened" -> new TamperAlert(time, TamperAlert.Kind.CASE_OPENED, origin);
            case "jammed" -> new TamperAlert(time, TamperAlert.Kind.JAMMED, origin);
            case "power" -> new TamperAlert(time, TamperAlert.Kind.POWER_CUT, origin);
            case "sos" -> new DistressCall(time, origin);
            default -> null;
        };
    }
}
