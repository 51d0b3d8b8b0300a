package org.anjiao.organization;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The boundaries of the counties. */
@ProviderType
public interface Boundaries {
    /** All counties as one GeoJSON FeatureCollection (RFC 7946) whose features have {@code code} and {@code name}. */
    byte[] geoJson();

    /**
     * The boundary of one county.
     *
     * @param adminCode six digits
     */
    Optional<Boundary> of(String adminCode);

    /**
     * A territory of one or more polygons.
     *
     * @param polygons each a list of rings, the first the outer one; a ring is {@code [longitude, latitude]} pairs in
     *     WGS-84 degrees, closed
     */
    record Boundary(String adminCode, String name, List<List<double[][]>> polygons) {}
}
