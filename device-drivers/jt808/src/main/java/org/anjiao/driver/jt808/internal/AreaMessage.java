package org.anjiao.driver.jt808.internal;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.DeviceArea.Shape;

/**
 * Areas: 0x8600 to 0x8605 (2013 tables 53 to 62, 2019 the same with a name). Speed limits are not used, so that their
 * fields, which are there only with bit 1 of the attributes, are left out.
 */
final class AreaMessage {
    private static final int BY_TIME = 1;
    private static final int ENTERING_TO_PLATFORM = 1 << 3;
    private static final int LEAVING_TO_PLATFORM = 1 << 5;
    private static final int SOUTH = 1 << 6;
    private static final int WEST = 1 << 7;

    /** How the list of areas is to be taken: 0 replaces all areas, 1 adds these, 2 changes these. */
    private static final int ADD = 1;

    private AreaMessage() {}

    /** @throws CommandRefused the area lies on both sides of the equator or of a zero meridian */
    static CommandMessage set(DeviceArea area, boolean of2019) throws CommandRefused {
        Writer item = new Writer().dword(area.number()).word(attributes(area));
        switch (area.shape()) {
            case CIRCLE -> validity(points(item, area).dword(area.radius()), area);
            case RECTANGLE -> validity(points(item, area), area);
            case POLYGON -> {
                validity(item, area).word(area.points().size());
                points(item, area);
            }
        }
        if (of2019) {
            Writer name = new Writer().text(area.name() == null ? "" : area.name());
            item.word(name.length()).all(name);
        }
        return switch (area.shape()) {
            case CIRCLE -> new CommandMessage(Message.SET_CIRCLE, list(item));
            case RECTANGLE -> new CommandMessage(Message.SET_RECTANGLE, list(item));
            // A polygon comes alone, without the head of a list.
            case POLYGON -> new CommandMessage(Message.SET_POLYGON, item);
        };
    }

    static CommandMessage delete(int number, Shape shape) {
        int messageId = switch (shape) {
            case CIRCLE -> Message.DELETE_CIRCLES;
            case RECTANGLE -> Message.DELETE_RECTANGLES;
            case POLYGON -> Message.DELETE_POLYGONS;
        };
        return new CommandMessage(messageId, new Writer().octet(1).dword(number));
    }

    private static Writer list(Writer item) {
        return new Writer().octet(ADD).octet(1).all(item);
    }

    private static int attributes(DeviceArea area) throws CommandRefused {
        return (area.validFrom() == null ? 0 : BY_TIME)
                | (area.entering() ? ENTERING_TO_PLATFORM : 0)
                | (area.leaving() ? LEAVING_TO_PLATFORM : 0)
                | (negative(area.points(), Place::latitude) ? SOUTH : 0)
                | (negative(area.points(), Place::longitude) ? WEST : 0);
    }

    /** One bit stands for the whole area. */
    private static boolean negative(List<Place> points, ToDoubleFunction<Place> coordinate) throws CommandRefused {
        long below = points.stream()
                .filter(point -> coordinate.applyAsDouble(point) < 0)
                .count();
        if (below != 0 && below != points.size()) {
            throw new CommandRefused("the area crosses the equator or a zero meridian");
        }
        return below != 0;
    }

    private static Writer points(Writer out, DeviceArea area) {
        for (Place point : area.points()) {
            out.dword(millionths(point.latitude())).dword(millionths(point.longitude()));
        }
        return out;
    }

    private static int millionths(double degrees) {
        return (int) Math.round(Math.abs(degrees) * 1e6);
    }

    private static Writer validity(Writer out, DeviceArea area) {
        return area.validFrom() == null ? out : out.time(area.validFrom()).time(area.validUntil());
    }
}
