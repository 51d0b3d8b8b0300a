package org.anjiao.monitoring;

import java.util.List;
import org.anjiao.device.spi.Datum;

/**
 * Where a zone lies.
 *
 * @param datum in which {@code points} are given; kept zones are in WGS-84
 * @param points {@code [longitude, latitude]} in degrees: the corners of a polygon (not closed), the centre of a circle,
 *     the middle line of a corridor; empty for a county
 * @param metres radius of a circle, half the width of a corridor; null otherwise
 * @param adminCode county of six digits; null otherwise, or for the county in which the person's office lies
 */
public record ZoneShape(Form form, Datum datum, List<double[]> points, Double metres, String adminCode) {
    /** How a shape is described. */
    public enum Form {
        POLYGON,
        CIRCLE,
        CORRIDOR,
        COUNTY
    }

    public ZoneShape {
        points = points == null ? List.of() : List.copyOf(points);
    }

    /** The boundary of the county in which the person's office lies. */
    public static ZoneShape county() {
        return new ZoneShape(Form.COUNTY, Datum.WGS84, List.of(), null, null);
    }
}
