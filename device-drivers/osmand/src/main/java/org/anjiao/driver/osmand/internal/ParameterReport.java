package org.anjiao.driver.osmand.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpRequestFrame;

/** A report in the parameters of the query, or of a form in the body. */
final class ParameterReport implements Report {
    private static final double KNOT = 1.852;
    /** Metres of user range error by which a dilution of precision becomes a radius. */
    private static final double RANGE_ERROR = 5;

    private final Map<String, List<String>> parameters;
    private final String path;

    ParameterReport(HttpRequestFrame request) throws UndecodableFrame {
        this.parameters = request.parameters();
        this.path = request.path();
    }

    @Override
    public String terminal() {
        String id = text("id");
        return id == null ? text("deviceid") : id;
    }

    @Override
    public String secret() {
        String secret = text("key");
        return secret == null ? Secrets.inPath(path) : secret;
    }

    @Override
    public List<DeviceObservation> observations(Instant now) throws UndecodableFrame {
        String stated = text("timestamp");
        Instant time = stated == null ? now : Times.parse(stated);
        List<DeviceObservation> observations = new ArrayList<>();
        observations.add(isInvalid() ? new NoFix(time, Origin.LIVE) : fix().at(time));
        double battery = number("batt");
        if (battery >= 0 && battery <= 100) {
            observations.add(new BatteryReading(time, (int) Math.round(battery), false, Origin.LIVE));
        }
        if ("sos".equalsIgnoreCase(text("alarm"))) {
            observations.add(new DistressCall(time, Origin.LIVE));
        }
        return observations;
    }

    private boolean isInvalid() {
        String valid = text("valid");
        return valid != null && (valid.equals("0") || valid.equalsIgnoreCase("false"));
    }

    private Fix fix() throws UndecodableFrame {
        double latitude = number("lat");
        double longitude = number("lon");
        String both = text("location");
        if (both != null) {
            String[] pair = both.split(",", -1);
            if (pair.length != 2) {
                throw new UndecodableFrame("not a place: " + both);
            }
            latitude = parse("location", pair[0]);
            longitude = parse("location", pair[1]);
        }
        double radius = number("accuracy");
        double course = number("bearing");
        return new Fix(
                latitude,
                longitude,
                number("altitude"),
                number("speed") * KNOT,
                Double.isNaN(course) ? number("heading") : course,
                Double.isNaN(radius) ? number("hdop") * RANGE_ERROR : radius);
    }

    private double number(String name) throws UndecodableFrame {
        String text = text(name);
        return text == null || text.isBlank() ? Double.NaN : parse(name, text);
    }

    private static double parse(String name, String text) throws UndecodableFrame {
        if (!text.strip().matches("[+-]?\\d{0,20}\\.?\\d{0,20}([eE][+-]?\\d{1,2})?")) {
            throw new UndecodableFrame(name + " is not a number: " + text);
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UndecodableFrame(name + " is not a number: " + text);
        }
    }

    private String text(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }
}
