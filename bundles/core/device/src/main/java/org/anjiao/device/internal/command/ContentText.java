package org.anjiao.device.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anjiao.device.CommandContent;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;

/**
 * A command's content as one text in the store: {@code name=value} joined by {@code &}, values in percent-encoding, what
 * is null left out. Points are whole 1e-7 degrees.
 */
final class ContentText {
    private static final double UNITS = 1e7;

    private ContentText() {}

    /** At most 4,000 characters for a content that keeps to {@link CommandRules}. */
    static String write(CommandContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", content.text());
        fields.put("interval", content.intervalSeconds());
        fields.put("duration", content.durationSeconds());
        fields.put("reporting", content.reportingIntervalSeconds());
        fields.put("heartbeat", content.heartbeatIntervalSeconds());
        if (content.area() != null) {
            writeArea(content.area(), fields);
        }
        fields.put("areaNumber", content.areaNumber());
        fields.put("areaShape", content.areaShape());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey()
                        + '='
                        + URLEncoder.encode(field.getValue().toString(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void writeArea(DeviceArea area, Map<String, Object> fields) {
        fields.put("area", area.number());
        fields.put("name", area.name());
        fields.put("shape", area.shape());
        fields.put(
                "points",
                area.points().stream()
                        .map(point -> units(point.latitude()) + "_" + units(point.longitude()))
                        .collect(Collectors.joining("*")));
        fields.put("radius", area.radius());
        fields.put("entering", area.entering());
        fields.put("leaving", area.leaving());
        fields.put("from", area.validFrom());
        fields.put("until", area.validUntil());
    }

    private static long units(double degrees) {
        return Math.round(degrees * UNITS);
    }

    static CommandContent read(CommandKind kind, String text) {
        Fields fields = new Fields(text);
        return new CommandContent(
                kind,
                fields.get("text", Function.identity()),
                fields.get("interval", Integer::valueOf),
                fields.get("duration", Integer::valueOf),
                fields.get("reporting", Integer::valueOf),
                fields.get("heartbeat", Integer::valueOf),
                fields.get("area", number -> readArea(Integer.parseInt(number), fields)),
                fields.get("areaNumber", Integer::valueOf),
                fields.get("areaShape", DeviceArea.Shape::valueOf));
    }

    private static DeviceArea readArea(int number, Fields fields) {
        return new DeviceArea(
                number,
                fields.get("name", Function.identity()),
                fields.get("shape", DeviceArea.Shape::valueOf),
                fields.get("points", ContentText::points),
                fields.get("radius", Integer::valueOf),
                fields.get("entering", Boolean::valueOf),
                fields.get("leaving", Boolean::valueOf),
                fields.get("from", Instant::parse),
                fields.get("until", Instant::parse));
    }

    private static List<Place> points(String text) {
        List<Place> points = new ArrayList<>();
        for (String point : text.split("\\*", -1)) {
            int middle = point.indexOf('_');
            points.add(new Place(
                    Long.parseLong(point.substring(0, middle)) / UNITS,
                    Long.parseLong(point.substring(middle + 1)) / UNITS));
        }
        return points;
    }

    private static final class Fields {
        private final Map<String, String> values = new LinkedHashMap<>();

        Fields(String text) {
            for (String field : text.split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    values.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
                }
            }
        }

        <T> T get(String name, Function<String, T> read) {
            String value = values.get(name);
            return value == null ? null : read.apply(value);
        }
    }
}
