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
import org.anjiao.supervisee.correction.CorrectionPlan;
import org.anjiao.supervisee.correction.CorrectionPlans;
import org.anjiao.supervisee.correction.ProposalState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Correction plans (T-09). The review honours {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("correction-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CorrectionPlanResource implements RestResource {
    private final CorrectionPlans plans;

    @Activate
    public CorrectionPlanResource(@Reference CorrectionPlans plans) {
        this.plans = plans;
    }

    @POST
    @Operation(summary = "Draw up the next version / 拟定矫正方案")
    public Response propose(@Context SecurityContext security, PlanBody body) {
        PlanBody given = Requests.body(body);
        CorrectionPlan plan = plans.propose(
                Callers.of(security), given.superviseeId(), given.content(), given.measures(), given.reason());
        return answer(Response.created(URI.create("correction-plans/" + plan.id())), plan);
    }

    @GET
    @Exported
    @Operation(summary = "A person's plans, the latest first / 对象的矫正方案", description = "sort: proposed, decided")
    public Page<CorrectionPlan> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        return plans.list(
                Callers.of(security), listing.query(), Requests.optional(ProposalState.class, "state", state));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A version of a plan / 矫正方案")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), plans.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/review")
    @Operation(summary = "Put it in force or refuse it / 审核矫正方案")
    public Response review(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewBody body) {
        ReviewBody given = Requests.body(body);
        return answer(
                Response.ok(),
                plans.review(Callers.of(security), id, Requests.version(ifMatch), given.agreed(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, CorrectionPlan plan) {
        return Requests.answer(response, plan, plan.version());
    }

    /** A version of a plan and why it is drawn up. */
    public record PlanBody(String superviseeId, String content, String measures, String reason) {}

    /** A decision; a refusal needs its comment. */
    public record ReviewBody(boolean agreed, String comment) {}
}
