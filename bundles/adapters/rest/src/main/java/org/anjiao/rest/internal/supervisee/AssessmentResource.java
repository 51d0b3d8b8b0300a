package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.assessment.Assessments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Investigation-assessments (T-01, R-66). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssessmentResource implements RestResource {
    private final Assessments assessments;

    @Activate
    public AssessmentResource(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    @POST
    @Operation(summary = "Put a commission on record / 登记调查评估委托")
    public Response receive(@Context SecurityContext security, AssessmentCommission commission) {
        Assessment assessment = assessments.receive(Callers.of(security), Requests.body(commission));
        return answer(Response.created(URI.create("assessments/" + assessment.id())), assessment);
    }

    @GET
    @Exported
    @Operation(
            summary = "Assessments of a unit's subtree, the latest first / 调查评估列表",
            description = "sort: recorded, received, lastDay, subject, decided")
    public Page<Assessment> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        return assessments.list(
                Callers.of(security),
                new AssessmentQuery(listing.query(), Requests.optional(AssessmentState.class, "state", state)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An assessment / 调查评估")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), assessments.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Name the two who investigate / 指派两名调查人员")
    public Response assign(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AssignmentBody body) {
        AssignmentBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.assign(Callers.of(security), id, Requests.version(ifMatch), given.accounts()));
    }

    @POST
    @Path("{id}/extension")
    @Operation(summary = "A later last day, agreed with the commissioner / 经委托机关同意延长")
    public Response extend(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExtensionBody body) {
        ExtensionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.extend(
                        Callers.of(security), id, Requests.version(ifMatch), given.lastDay(), given.agreement()));
    }

    @POST
    @Path("{id}/visits")
    @Operation(summary = "File a visit / 登记走访")
    public Response visit(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AssessmentVisit body) {
        AssessmentVisit given = Requests.body(body);
        return answer(Response.ok(), assessments.visit(Callers.of(security), id, Requests.version(ifMatch), given));
    }

    @POST
    @Path("{id}/proposal")
    @Operation(summary = "Propose the opinion / 提出评估意见")
    public Response propose(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ProposalBody body) {
        ProposalBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.propose(
                        Callers.of(security), id, Requests.version(ifMatch), given.suitable(), given.opinion()));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide: send it or send it back / 审批评估意见")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.decide(
                        Callers.of(security), id, Requests.version(ifMatch), given.agreed(), given.comment()));
    }

    @POST
    @Path("{id}/adoption")
    @Operation(summary = "Whether the commissioner followed it / 登记采纳情况")
    public Response adoption(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AdoptionBody body) {
        AdoptionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.adoption(
                        Callers.of(security), id, Requests.version(ifMatch), given.adopted(), given.note()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "The commissioner takes it back / 委托撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        ReasonBody given = Requests.body(body);
        return answer(
                Response.ok(),
                assessments.withdraw(Callers.of(security), id, Requests.version(ifMatch), given.reason()));
    }

    private static Response answer(Response.ResponseBuilder response, Assessment assessment) {
        return Requests.answer(response, assessment, assessment.version());
    }

    /** Accounts of two persons. */
    public record AssignmentBody(List<String> accounts) {}

    /** A later last day and how the commissioner agreed to it. */
    public record ExtensionBody(LocalDate lastDay, String agreement) {}

    /** An opinion with its reasons. */
    public record ProposalBody(boolean suitable, String opinion) {}

    /** A decision; going back needs its comment. */
    public record DecisionBody(boolean agreed, String comment) {}

    /** What the commissioner said. */
    public record AdoptionBody(boolean adopted, String note) {}
}
