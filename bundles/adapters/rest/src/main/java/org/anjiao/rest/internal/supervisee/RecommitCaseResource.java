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
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.RecommitCase;
import org.anjiao.supervisee.measure.RecommitCases;
import org.anjiao.supervisee.measure.RecommitQuery;
import org.anjiao.supervisee.measure.RecommitState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases that conditions of revocation or recommitment have opened. */
@Component(service = RestResource.class)
@Path("recommitment-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecommitCaseResource implements RestResource {
    private final RecommitCases cases;

    @Activate
    public RecommitCaseResource(@Reference RecommitCases cases) {
        this.cases = cases;
    }

    @POST
    @Operation(summary = "Open a case on a condition of the law / 登记法定应提请情形")
    public Response open(@Context SecurityContext security, Conduct conduct) {
        RecommitCase opened = cases.open(Callers.of(security), Requests.body(conduct));
        return answer(Response.created(URI.create("recommitment-cases/" + opened.id())), opened);
    }

    @GET
    @Exported
    @Operation(
            summary = "Cases of a unit's subtree or of a person, the latest first / 应提请案件列表",
            description = "sort: opened, event, decided")
    public Page<RecommitCase> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        return cases.list(
                Callers.of(security),
                new RecommitQuery(listing.query(), Requests.optional(RecommitState.class, "state", state)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A case / 应提请案件")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), cases.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "The county wishes not to propose / 县级报请不提请")
    public Response askRefusal(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), cases.askRefusal(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/refusal-decision")
    @Operation(summary = "One level up approves that or not / 上一级审批")
    public Response decideRefusal(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                cases.decideRefusal(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, RecommitCase one) {
        return Requests.answer(response, one, one.version());
    }
}
