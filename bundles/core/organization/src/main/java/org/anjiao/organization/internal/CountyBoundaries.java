package org.anjiao.organization.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.organization.Boundaries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The boundaries that are shipped with this bundle. */
@Component
public final class CountyBoundaries implements Boundaries {
    private final byte[] geoJson;
    private final Map<String, Boundary> byCode = new HashMap<>();

    @Activate
    public CountyBoundaries() {
        try (InputStream file = CountyBoundaries.class.getResourceAsStream("/shaanxi/counties.geojson")) {
            geoJson = file.readAllBytes();
            for (JsonNode feature : new ObjectMapper().readTree(geoJson).get("features")) {
                Boundary boundary = boundary(feature);
                byCode.put(boundary.adminCode(), boundary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Boundary boundary(JsonNode feature) {
        JsonNode geometry = feature.get("geometry");
        List<List<double[][]>> polygons = new ArrayList<>();
        if (geometry.get("type").asText().equals("Polygon")) {
            polygons.add(rings(geometry.get("coordinates")));
        } else {
            geometry.get("coordinates").forEach(polygon -> polygons.add(rings(polygon)));
        }
        JsonNode properties = feature.get("properties");
        return new Boundary(
                properties.get("code").asText(), properties.get("name").asText(), List.copyOf(polygons));
    }

    private static List<double[][]> rings(JsonNode polygon) {
        List<double[][]> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            double[][] points = new double[ring.size()][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble()
                };
            }
            rings.add(points);
        }
        return List.copyOf(rings);
    }

    @Override
    public byte[] geoJson() {
        return geoJson.clone();
    }

    @Override
    public Optional<Boundary> of(String adminCode) {
        return Optional.ofNullable(byCode.get(adminCode));
    }
}
