package org.anjiao.driver.geojsonpush.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** One feature: what a device observed at one moment. */
final class Feature {
    private Feature() {}

    /** @param unknown told of each event that this version does not know; the rest of the feature counts */
    static List<DeviceObservation> read(Json feature, Consumer<String> unknown) throws NotJson {
        if (!"Feature".equals(feature.get("type").text())) {
            throw new NotJson("not a Feature");
        }
        Json properties = feature.get("properties");
        Instant time = time(properties.get("time").text());
        Origin origin = properties.get("stored").flag() ? Origin.STORED : Origin.LIVE;
        List<DeviceObservation> observations = new ArrayList<>();
        observations.add(place(feature.get("geometry"), properties, time, origin));
        if (properties.get("battery").isPresent()) {
            int percent = (int) Math.round(within(properties, "battery", 0, 100));
            observations.add(new BatteryReading(time, percent, false, origin));
        }
        for (Json event : properties.get("events").items()) {
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

    private static Instant time(String text) throws NotJson {
        if (text == null) {
            throw new NotJson("no time");
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new NotJson("not a time with its offset: " + text);
        }
    }

    private static DeviceObservation place(Json geometry, Json properties, Instant time, Origin origin) throws NotJson {
        if (!geometry.isPresent()) {
            return new NoFix(time, origin);
        }
        List<Json> coordinates = geometry.get("coordinates").items();
        if (!"Point".equals(geometry.get("type").text()) || coordinates.size() < 2 || coordinates.size() > 3) {
            throw new NotJson("the geometry is no Point");
        }
        double longitude = coordinates.get(0).number();
        double latitude = coordinates.get(1).number();
        if (latitude == 0 && longitude == 0) {
            return new NoFix(time, origin);
        }
        if (!PositionFix.isPlace(latitude, longitude)) {
            throw new NotJson("not a place: longitude " + longitude + ", latitude " + latitude);
        }
        return PositionFix.sent(
                time,
                Datum.GCJ02,
                latitude,
                longitude,
                coordinates.size() == 3 ? coordinates.get(2).number() : Double.NaN,
                within(properties, "speedKph", 0, 2_000),
                within(properties, "course", 0, 360) % 360,
                within(properties, "accuracy", 0, 1_000_000),
                source(properties.get("source").text()),
                origin);
    }

    /** The number, NaN if absent. */
    private static double within(Json properties, String name, double least, double most) throws NotJson {
        double value = properties.get(name).number();
        if (value < least || value > most) {
            throw new NotJson(name + " is " + value);
        }
        return value;
    }

    private static PositionSource source(String name) throws NotJson {
        return switch (String.valueOf(name)) {
            case "GPS" -> PositionSource.SATELLITE;
            case "WIFI" -> PositionSource.WIFI;
            case "LBS" -> PositionSource.CELL;
            default -> throw new NotJson("source is " + name);
        };
    }

    private static DeviceObservation event(String name, Instant time, Origin origin) {
        return switch (name) {
            case "strapCut" -> new TamperAlert(time, TamperAlert.Kind.REMOVED, origin);
            case "caseOpened" -> new TamperAlert(time, TamperAlert.Kind.CASE_OPENED, origin);
            case "powerOff" -> new TamperAlert(time, TamperAlert.Kind.POWER_CUT, origin);
            case "sos" -> new DistressCall(time, origin);
            default -> null;
        };
    }
}
