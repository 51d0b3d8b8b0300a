package org.anjiao.rest.internal.monitoring;

import io.swagger.v3.oas.annotations.Operation;
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
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.Zones;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Zones of persons. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ZoneResource implements RestResource {
    private final Zones zones;

    @Activate
    public ZoneResource(@Reference Zones zones) {
        this.zones = zones;
    }

    @GET
    @Operation(summary = "Zones of a person that the caller may see, newest first / 区域列表")
    public Page<PersonZone> list(@Context SecurityContext security, @QueryParam("supervisee") String supervisee) {
        if (supervisee == null) {
            throw CommonProblem.required("supervisee");
        }
        return new Page<>(zones.ofSupervisee(Callers.of(security), supervisee), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A zone / 区域")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(zones.find(Callers.of(security), id));
    }

    @POST
    @Operation(summary = "Propose a zone / 提请设定区域")
    public Response propose(@Context SecurityContext security, ZoneProposal body) {
        return answer(zones.propose(Callers.of(security), Requests.body(body)));
    }

    @POST
    @Path("{id}/approval")
    @Operation(summary = "Approve / 批准")
    public Response approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(zones.approve(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/rejection")
    @Operation(summary = "Reject / 不予批准")
    public Response reject(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        return answer(zones.reject(
                Callers.of(security),
                id,
                Requests.version(ifMatch),
                Requests.body(body).reason()));
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "Lift before the end / 提前解除")
    public Response lift(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        return answer(zones.lift(
                Callers.of(security),
                id,
                Requests.version(ifMatch),
                Requests.body(body).reason()));
    }

    private static Response answer(PersonZone zone) {
        return Requests.answer(Response.ok(), zone, zone.version());
    }
}
