package org.anjiao.driver.osmand.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.anjiao.driver.json.Json;
import org.anjiao.driver.json.NotJson;

/**
 * A report in JSON, as apps on a common library for background positions send it: {@code location}, one or a list of
 * them, and {@code device_id}. Speeds are metres per second there, −1 stands for what is unknown.
 */
final class JsonReport implements Report {
    private static final double METRES_PER_SECOND = 3.6;

    private final Json body;
    private final HttpRequestFrame request;

    JsonReport(HttpRequestFrame request) throws UndecodableFrame {
        this.request = request;
        try {
            this.body = Json.read(request.body().toBytes());
        } catch (NotJson e) {
            throw new UndecodableFrame(e.getMessage());
        }
    }

    @Override
    public String terminal() throws UndecodableFrame {
        try {
            return body.get("device_id").text();
        } catch (NotJson e) {
            throw new UndecodableFrame("device_id: " + e.getMessage());
        }
    }

    @Override
    public String secret() throws UndecodableFrame {
        List<String> keys = request.parameters().get("key");
        return keys == null ? Secrets.inPath(request.path()) : keys.get(0);
    }

    @Override
    public List<DeviceObservation> observations(Instant now) throws UndecodableFrame {
        List<DeviceObservation> observations = new ArrayList<>();
        try {
            for (Json location : body.get("location").itemsOrSelf()) {
                add(observations, location, now);
            }
        } catch (NotJson e) {
            throw new UndecodableFrame(e.getMessage());
        }
        if (observations.isEmpty()) {
            throw new UndecodableFrame("no location");
        }
        return observations;
    }

    private static void add(List<DeviceObservation> observations, Json location, Instant now)
            throws NotJson, UndecodableFrame {
        String stated = location.get("timestamp").text();
        Instant time = stated == null ? now : Times.parse(stated);
        Json coordinates = location.get("coords");
        DeviceObservation place = new Fix(
                        coordinates.get("latitude").number(),
                        coordinates.get("longitude").number(),
                        coordinates.get("altitude").number(),
                        coordinates.get("speed").number() * METRES_PER_SECOND,
                        coordinates.get("heading").number(),
                        coordinates.get("accuracy").number())
                .at(time);
        observations.add(place);
        if (place instanceof PositionFix && location.get("mock").flag()) {
            // The telephone itself says that its owner simulates the place.
            observations.add(new TamperAlert(time, TamperAlert.Kind.UNSPECIFIED, Origin.LIVE));
        }
        double level = location.get("battery").get("level").number();
        if (level >= 0 && level <= 1) {
            observations.add(new BatteryReading(time, (int) Math.round(level * 100), false, Origin.LIVE));
        }
    }
}
