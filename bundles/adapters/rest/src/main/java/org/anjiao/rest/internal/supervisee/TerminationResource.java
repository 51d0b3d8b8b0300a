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
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.exit.Terminations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Terminations (T-41), known by their persons. {@code If-Match} names the version of the person's record where one is filed,
 * and its own where it is decided.
 */
@Component(service = RestResource.class)
@Path("terminations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TerminationResource implements RestResource {
    private final Terminations terminations;

    @Activate
    public TerminationResource(@Reference Terminations terminations) {
        this.terminations = terminations;
    }

    @POST
    @Operation(summary = "File the end of a case; a death ends it at once / 登记终止社区矫正（死亡、被判刑、撤销、收监）或特赦解除")
    public Response terminate(
            @Context SecurityContext security, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTermination body) {
        Termination ended =
                terminations.terminate(Callers.of(security), Requests.version(ifMatch), Requests.body(body));
        return answer(Response.created(URI.create("terminations/" + ended.superviseeId())), ended);
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "A second person ends the case, or refuses to / 审批终止、特赦解除")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                terminations.decide(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @GET
    @Exported
    @Operation(
            summary = "Terminations of a unit's subtree, the latest first / 终止列表",
            description = "sort: happened, recorded, decided")
    public Page<Termination> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("reason") String reason,
            @QueryParam("state") String state) {
        return terminations.list(
                Callers.of(security),
                listing.query(),
                Requests.optional(TerminationReason.class, "reason", reason),
                Requests.optional(TerminationState.class, "state", state));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a case ended or is to end / 终止情况")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), terminations.find(Callers.of(security), id));
    }

    private static Response answer(Response.ResponseBuilder response, Termination termination) {
        return Requests.answer(response, termination, termination.version());
    }
}
