package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.prohibition.TripState;
import org.anjiao.supervisee.prohibition.Trips;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Single trips under a permit for frequent trips (T-18). Steps honour {@code If-Match}. */
@Component(service = RestResource.class)
@Path("trips")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TripResource implements RestResource {
    private final Trips trips;

    @Activate
    public TripResource(@Reference Trips trips) {
        this.trips = trips;
    }

    @POST
    @Operation(summary = "Report a trip before it begins / 报备行程")
    public Response file(@Context SecurityContext security, NewTrip body) {
        Trip trip = trips.file(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("trips/" + trip.id())), trip);
    }

    @GET
    @Exported
    @Operation(summary = "A person's trips, the latest first / 对象的行程", description = "sort: from, to, filed")
    public Page<Trip> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("permitId") String permitId,
            @QueryParam("state") String state) {
        return trips.list(
                Callers.of(security), listing.query(), permitId, Requests.optional(TripState.class, "state", state));
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Report the return / 登记返回")
    public Response reportBack(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            BackBody body) {
        LocalDate on = Requests.body(body).backOn();
        return answer(Response.ok(), trips.reportBack(Callers.of(security), id, Requests.version(ifMatch), on));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Give a trip up that has not begun / 取消行程")
    public Response cancel(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(Response.ok(), trips.cancel(Callers.of(security), id, Requests.version(ifMatch), text));
    }

    private static Response answer(Response.ResponseBuilder response, Trip trip) {
        return Requests.answer(response, trip, trip.version());
    }

    /** The day of the return. */
    public record BackBody(LocalDate backOn) {}
}
