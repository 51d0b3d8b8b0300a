package org.anjiao.driver.mqttjson.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.driver.json.Json;

/** A command as JSON: {@code id}, {@code command}, and what its kind needs besides; times in seconds or milliseconds. */
final class CommandPayload {
    private CommandPayload() {}

    static byte[] of(DeviceCommand command) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", command.commandId());
        members.put("command", command.kind().name().toLowerCase(Locale.ROOT));
        if (command instanceof DeviceCommand.ShowText text) {
            members.put("text", text.text());
        } else if (command instanceof DeviceCommand.TrackTemporarily tracking) {
            members.put("interval", tracking.interval().toSeconds());
            members.put("duration", tracking.duration().toSeconds());
        } else if (command instanceof DeviceCommand.SetParameters set) {
            TerminalParameters parameters = set.parameters();
            members.put("reporting", seconds(parameters.reportingInterval()));
            members.put("heartbeat", seconds(parameters.heartbeatInterval()));
        } else if (command instanceof DeviceCommand.SetArea set) {
            members.put("area", area(set.area()));
        } else if (command instanceof DeviceCommand.DeleteArea delete) {
            members.put("area", Map.of("number", delete.areaNumber(), "shape", name(delete.shape())));
        }
        return Json.write(members);
    }

    private static Map<String, Object> area(DeviceArea area) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", area.number());
        members.put("name", area.name());
        members.put("shape", name(area.shape()));
        members.put(
                "points",
                area.points().stream()
                        .map(point -> List.of(point.latitude(), point.longitude()))
                        .toList());
        members.put("radius", area.radius());
        members.put("entering", area.entering());
        members.put("leaving", area.leaving());
        members.put("from", millis(area.validFrom()));
        members.put("until", millis(area.validUntil()));
        return members;
    }

    private static String name(DeviceArea.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
