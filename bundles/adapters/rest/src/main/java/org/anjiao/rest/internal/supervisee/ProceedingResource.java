package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
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
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.ProceedingQuery;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.measure.Proceedings;
import org.anjiao.supervisee.reply.Ruling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proposals before courts, police and prisons (T-36 to T-39). */
@Component(service = RestResource.class)
@Path("proceedings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProceedingResource implements RestResource {
    private final Proceedings proceedings;

    @Activate
    public ProceedingResource(@Reference Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @GET
    @Exported
    @Operation(
            summary = "Proceedings of a unit's subtree or of a person, the latest first / 提请办理列表",
            description = "sort: opened, replyDue, decided, document")
    public Page<Proceeding> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        return proceedings.list(
                Callers.of(security),
                new ProceedingQuery(listing.query(), Requests.optional(ProceedingState.class, "state", state)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A proceeding / 提请办理")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(proceedings.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "File an answer that came on paper / 登记裁定、决定")
    public Response answer(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Ruling body) {
        return answer(proceedings.answer(Callers.of(security), id, Requests.version(ifMatch), Requests.body(body)));
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(summary = "Confirm a ruling on paper that ends the case, or say that it is none / 复核终止矫正的书面裁定")
    public Response confirm(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(proceedings.confirm(
                Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private static Response answer(Proceeding proceeding) {
        return Requests.answer(Response.ok(), proceeding, proceeding.version());
    }
}
