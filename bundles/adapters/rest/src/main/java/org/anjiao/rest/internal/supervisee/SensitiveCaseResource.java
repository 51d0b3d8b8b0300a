package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
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
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sensitive cases. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("sensitive-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SensitiveCaseResource implements RestResource {
    private final SensitiveCases cases;

    @Activate
    public SensitiveCaseResource(@Reference SensitiveCases cases) {
        this.cases = cases;
    }

    @GET
    @Operation(summary = "A person's markers, the latest first / 重大敏感案件标记")
    public List<SensitiveCase> of(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return cases.of(Callers.of(security), superviseeId);
    }

    @POST
    @Operation(summary = "Propose to mark the case / 提请标记重大敏感案件")
    public Response propose(@Context SecurityContext security, NewSensitiveCase body) {
        SensitiveCase marker = cases.propose(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("sensitive-cases?superviseeId=" + marker.superviseeId())), marker);
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "Propose to lift the marker / 提请解除标记")
    public Response proposeLifting(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), cases.proposeLifting(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide on what is proposed / 审批")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                cases.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/readers")
    @Operation(summary = "Name anew who needs to know / 调整知悉人员")
    public Response nameReaders(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReadersBody body) {
        List<String> readers = Requests.body(body).readers();
        return answer(Response.ok(), cases.nameReaders(Callers.of(security), id, Requests.version(ifMatch), readers));
    }

    private static Response answer(Response.ResponseBuilder response, SensitiveCase marker) {
        return Requests.answer(response, marker, marker.version());
    }

    /** Accounts that need to know. */
    public record ReadersBody(List<String> readers) {}
}
