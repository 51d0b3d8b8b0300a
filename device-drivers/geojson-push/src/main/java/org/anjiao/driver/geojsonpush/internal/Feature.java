package org.anjiao.driver.geojsonpush.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** One feature: what a device observed at one moment. */
final class Feature {
    private static final Map<String, TamperAlert.Kind> TAMPERING = Map.of(
            "strapCut", TamperAlert.Kind.REMOVED,
            "caseOpened", TamperAlert.Kind.CASE_OPENED,
            "powerOff", TamperAlert.Kind.POWER_CUT);

    private Feature() {}

    /** @param unknown told of each event that this version does not know; the rest of the feature counts */
    static List<DeviceObservation> read(Json feature, Consumer<String> unknown) throws NotJson {
        if (!"Feature".equals(feature.get("type").text())) {
            throw new NotJson("not a Feature");
        }
        Json properties = feature.get("properties");
        Moment moment = new Moment(properties, time(properties.get("time").text()));
        place(feature.get("geometry"), properties, moment);
        moment.battery();
        moment.events(TAMPERING, unknown);
        return moment.observations();
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

    private static void place(Json geometry, Json properties, Moment moment) throws NotJson {
        if (!geometry.isPresent()) {
            moment.nowhere();
            return;
        }
        List<Json> coordinates = geometry.get("coordinates").items();
        if (!"Point".equals(geometry.get("type").text()) || coordinates.size() < 2 || coordinates.size() > 3) {
            throw new NotJson("the geometry is no Point");
        }
        moment.place(
                Datum.GCJ02,
                coordinates.get(1).number(),
                coordinates.get(0).number(),
                coordinates.size() == 3 ? coordinates.get(2).number() : Double.NaN,
                "speedKph",
                "accuracy",
                source(properties.get("source").text()));
    }

    private static PositionSource source(String name) throws NotJson {
        return switch (String.valueOf(name)) {
            case "GPS" -> PositionSource.SATELLITE;
            case "WIFI" -> PositionSource.WIFI;
            case "LBS" -> PositionSource.CELL;
            default -> throw new NotJson("source is " + name);
        };
    }
}
