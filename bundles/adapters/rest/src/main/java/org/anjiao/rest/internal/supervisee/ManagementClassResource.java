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
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.correction.Grading;
import org.anjiao.supervisee.correction.ManagementClass;
import org.anjiao.supervisee.correction.ManagementClasses;
import org.anjiao.supervisee.correction.ProposalState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Classes and grades. The decision honours {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("management-classes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ManagementClassResource implements RestResource {
    private final ManagementClasses classes;

    @Activate
    public ManagementClassResource(@Reference ManagementClasses classes) {
        this.classes = classes;
    }

    @POST
    @Operation(summary = "Propose a class / 提出管理类别")
    public Response propose(@Context SecurityContext security, ClassBody body) {
        ClassBody given = Requests.body(body);
        ManagementClass proposed =
                classes.propose(Callers.of(security), given.superviseeId(), given.code(), given.reason());
        return answer(Response.created(URI.create("management-classes/" + proposed.id())), proposed);
    }

    @GET
    @Path("standing")
    @Operation(summary = "A person's stage and classes, the latest first / 对象的矫正阶段和管理类别")
    public Grading ofPerson(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return classes.ofPerson(Callers.of(security), superviseeId);
    }

    @GET
    @Exported
    @Operation(
            summary = "The classes of a unit's subtree or of a person, the latest first / 管理类别列表",
            description = "sort: proposed, decided, code")
    public Page<ManagementClass> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("state") String state,
            @QueryParam("code") String code) {
        return classes.list(
                Callers.of(security), listing.query(), Requests.optional(ProposalState.class, "state", state), code);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A class / 管理类别")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), classes.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide on it / 审批管理类别")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                classes.decide(Callers.of(security), id, Requests.version(ifMatch), given.agreed(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, ManagementClass one) {
        return Requests.answer(response, one, one.version());
    }

    /** A class and why. */
    public record ClassBody(String superviseeId, String code, String reason) {}

    /** A decision; a refusal needs its comment. */
    public record DecisionBody(boolean agreed, String comment) {}
}
