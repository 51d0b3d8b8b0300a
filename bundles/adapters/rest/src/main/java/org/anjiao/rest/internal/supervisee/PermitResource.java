package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
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
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.prohibition.Permit;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.Permits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Permits: special places, meetings, media, frequent trips (T-18, T-24). Steps honour {@code If-Match}. */
@Component(service = RestResource.class)
@Path("permits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PermitResource implements RestResource {
    private final Permits permits;

    @Activate
    public PermitResource(@Reference Permits permits) {
        this.permits = permits;
    }

    @POST
    @Operation(summary = "File an application / 登记申请")
    public Response apply(@Context SecurityContext security, PermitApplication application) {
        Permit permit = permits.apply(Callers.of(security), Requests.body(application));
        return answer(Response.created(URI.create("permits/" + permit.id())), permit);
    }

    @GET
    @Exported
    @Operation(
            summary = "Permits, the latest application first / 许可列表",
            description = "sort: applied, from, to, decided")
    public Page<Permit> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state) {
        PermitKind ofKind = Requests.optional(PermitKind.class, "kind", kind);
        PermitState inState = Requests.optional(PermitState.class, "state", state);
        return permits.list(Callers.of(security), listing.query(), ofKind, inState);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A permit / 许可")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), permits.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Grant or refuse / 批准或不予批准")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                permits.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/opinion")
    @Operation(summary = "Opinion of the office / 司法所意见")
    public Response giveOpinion(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(Response.ok(), permits.giveOpinion(Callers.of(security), id, Requests.version(ifMatch), text));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Give it up / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(Response.ok(), permits.withdraw(Callers.of(security), id, Requests.version(ifMatch), text));
    }

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "Take it back / 撤销批准")
    public Response revoke(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(Response.ok(), permits.revoke(Callers.of(security), id, Requests.version(ifMatch), text));
    }

    private static Response answer(Response.ResponseBuilder response, Permit permit) {
        return Requests.answer(response, permit, permit.version());
    }
}
