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
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.hold.LegalHold;
import org.anjiao.supervisee.hold.LegalHolds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose track is kept beyond its term (PIPL art. 47). */
@Component(service = RestResource.class)
@Path("legal-holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LegalHoldResource implements RestResource {
    private final LegalHolds holds;

    @Activate
    public LegalHoldResource(@Reference LegalHolds holds) {
        this.holds = holds;
    }

    @POST
    @Operation(summary = "Keep a person's track / 设置轨迹留存")
    public Response set(@Context SecurityContext security, HoldBody body) {
        HoldBody given = Requests.body(body);
        LegalHold hold = holds.set(Callers.of(security), given.superviseeId(), given.reason(), given.lastDay());
        return answer(Response.created(URI.create("legal-holds/" + hold.id())), hold);
    }

    @GET
    @Exported
    @Operation(summary = "A person's holds, newest first / 轨迹留存列表", description = "sort: set, lastDay")
    public Page<LegalHold> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("inForce") Boolean inForce) {
        return holds.list(Callers.of(security), listing.query(), inForce);
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "Lift before the end / 提前解除留存")
    public Response lift(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), holds.lift(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    private static Response answer(Response.ResponseBuilder response, LegalHold hold) {
        return Requests.answer(response, hold, hold.version());
    }

    /** A hold to set; the last day is inclusive. */
    public record HoldBody(String superviseeId, String reason, LocalDate lastDay) {}
}
