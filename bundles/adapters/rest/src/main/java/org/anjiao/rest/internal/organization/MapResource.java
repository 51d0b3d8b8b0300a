package org.anjiao.rest.internal.organization;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anjiao.organization.Boundaries;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boundaries for the console's maps, so that it needs no tile server. */
@Component(service = RestResource.class)
@Path("maps")
public final class MapResource implements RestResource {
    private static final int A_DAY_IN_SECONDS = 24 * 60 * 60;

    private final Boundaries boundaries;

    @Activate
    public MapResource(@Reference Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GET
    @Path("counties")
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Boundaries of the counties, GeoJSON / 县级行政区边界")
    public Response counties() {
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(A_DAY_IN_SECONDS);
        return Response.ok(boundaries.geoJson()).cacheControl(cache).build();
    }
}
