package org.anjiao.device.internal.command;

import java.time.Duration;
import java.util.List;
import org.anjiao.device.CommandContent;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** What a command may hold; fields are named as they stand in a request. */
final class CommandRules {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_INTERVAL = 65_535;
    private static final int DAY = (int) Duration.ofDays(1).toSeconds();
    private static final int MOST_CORNERS = 100;
    private static final int LARGEST_RADIUS = 1_000_000;

    private CommandRules() {}

    /**
     * The content with nothing but the fields of its kind.
     *
     * @throws ProblemException {@code FIELD_REQUIRED}, {@code FIELD_INVALID}
     */
    static CommandContent checked(CommandContent given) {
        if (given == null) {
            throw CommonProblem.required("content");
        }
        if (given.kind() == null) {
            throw CommonProblem.required("content.kind");
        }
        return switch (given.kind()) {
            case SHOW_TEXT -> CommandContent.text(text("content.text", given.text(), LONGEST_TEXT));
            case LOCATE_NOW, QUERY_PARAMETERS -> CommandContent.of(given.kind());
            case TRACK_TEMPORARILY -> tracking(given);
            case SET_PARAMETERS -> parameters(given);
            case SET_AREA ->
                new CommandContent(given.kind(), null, null, null, null, null, area(given.area()), null, null);
            case DELETE_AREA ->
                new CommandContent(
                        given.kind(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        between("content.areaNumber", given.areaNumber(), 1, Integer.MAX_VALUE),
                        present("content.areaShape", given.areaShape()));
        };
    }

    private static CommandContent tracking(CommandContent given) {
        int interval = between("content.intervalSeconds", given.intervalSeconds(), 1, LONGEST_INTERVAL);
        int duration = between("content.durationSeconds", given.durationSeconds(), interval, DAY);
        return new CommandContent(given.kind(), null, interval, duration, null, null, null, null, null);
    }

    private static CommandContent parameters(CommandContent given) {
        Integer reporting = given.reportingIntervalSeconds();
        Integer heartbeat = given.heartbeatIntervalSeconds();
        if (reporting == null && heartbeat == null) {
            throw CommonProblem.required("content.reportingIntervalSeconds");
        }
        if (reporting != null) {
            between("content.reportingIntervalSeconds", reporting, 1, DAY);
        }
        if (heartbeat != null) {
            between("content.heartbeatIntervalSeconds", heartbeat, 1, DAY);
        }
        return new CommandContent(given.kind(), null, null, null, reporting, heartbeat, null, null, null);
    }

    private static DeviceArea area(DeviceArea area) {
        present("content.area", area);
        between("content.area.number", area.number(), 1, Integer.MAX_VALUE);
        if (area.name() != null) {
            text("content.area.name", area.name(), LONGEST_NAME);
        }
        present("content.area.shape", area.shape());
        points(area.shape(), area.points());
        Integer radius = area.shape() == DeviceArea.Shape.CIRCLE
                ? Integer.valueOf(between("content.area.radius", area.radius(), 1, LARGEST_RADIUS))
                : null;
        if (!area.entering() && !area.leaving()) {
            throw invalid("content.area.entering", "entering || leaving");
        }
        validity(area);
        return new DeviceArea(
                area.number(),
                area.name(),
                area.shape(),
                area.points(),
                radius,
                area.entering(),
                area.leaving(),
                area.validFrom(),
                area.validUntil());
    }

    private static void points(DeviceArea.Shape shape, List<Place> points) {
        String rule = switch (shape) {
            case CIRCLE -> points.size() == 1 ? null : "1";
            case RECTANGLE -> points.size() == 2 ? null : "2";
            case POLYGON -> points.size() >= 3 && points.size() <= MOST_CORNERS ? null : "3.." + MOST_CORNERS;
        };
        if (rule != null) {
            throw invalid("content.area.points", rule);
        }
        for (int i = 0; i < points.size(); i++) {
            if (!PositionFix.isPlace(points.get(i).latitude(), points.get(i).longitude())) {
                throw invalid("content.area.points[" + i + "]", "WGS-84");
            }
        }
        if (shape == DeviceArea.Shape.RECTANGLE
                && (points.get(0).latitude() <= points.get(1).latitude()
                        || points.get(0).longitude() >= points.get(1).longitude())) {
            throw invalid("content.area.points", "NW, SE");
        }
    }

    private static void validity(DeviceArea area) {
        if ((area.validFrom() == null) != (area.validUntil() == null)) {
            throw CommonProblem.required(
                    area.validFrom() == null ? "content.area.validFrom" : "content.area.validUntil");
        }
        if (area.validFrom() != null && !area.validFrom().isBefore(area.validUntil())) {
            throw invalid("content.area.validUntil", "> validFrom");
        }
    }

    /** A text that is not blank and has at most so many characters. */
    static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw CommonProblem.required(field);
        }
        if (value.codePointCount(0, value.length()) > longest || value.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw invalid(field, "1.." + longest);
        }
        return value;
    }

    private static int between(String field, Integer value, int least, int most) {
        present(field, value);
        if (value < least || value > most) {
            throw invalid(field, least + ".." + most);
        }
        return value;
    }

    private static <T> T present(String field, T value) {
        if (value == null) {
            throw CommonProblem.required(field);
        }
        return value;
    }

    static ProblemException invalid(String field, String rule) {
        return new ProblemException(CommonProblem.FIELD_INVALID, field, field, rule);
    }
}
