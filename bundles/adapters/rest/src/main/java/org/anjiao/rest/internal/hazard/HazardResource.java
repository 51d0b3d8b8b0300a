package org.anjiao.rest.internal.hazard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.hazard.Assessment;
import org.anjiao.hazard.Assignment;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.Extension;
import org.anjiao.hazard.Hazard;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardLevel;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.PossibleOwner;
import org.anjiao.hazard.Referral;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The hazard ledger. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("hazards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HazardResource implements RestResource {
    private final Hazards hazards;
    private final Interviews interviews;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public HazardResource(
            @Reference Hazards hazards,
            @Reference Interviews interviews,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.hazards = hazards;
        this.interviews = interviews;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Register a hazard or dispute / 登记隐患")
    public Response register(@Context SecurityContext security, RegisterBody body) {
        Caller caller = Callers.of(security);
        Hazard hazard = hazards.register(caller, command(caller, Requests.body(body)));
        return answer(Response.created(URI.create("hazards/" + hazard.id())), caller, hazard);
    }

    /** A hazard found in an interview takes the person from its task. */
    private RegisterHazard command(Caller caller, RegisterBody body) {
        String superviseeId = body.superviseeId();
        HazardSource source = body.source();
        String sourceRecordId = body.sourceRecordId();
        if (body.interviewTaskId() != null) {
            InterviewTask task = interviews.task(caller, body.interviewTaskId());
            superviseeId = task.superviseeId();
            source = HazardSource.INTERVIEW;
            sourceRecordId = task.id();
        }
        return new RegisterHazard(
                superviseeId,
                body.kind(),
                body.disputeType(),
                body.title(),
                body.description(),
                body.level(),
                source,
                sourceRecordId);
    }

    @GET
    @Operation(summary = "The ledger of a unit's subtree / 隐患台账")
    public Page<HazardLine> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Instant now = clock.instant();
        HazardQuery query = new HazardQuery(
                unit,
                Requests.optional(HazardState.class, "state", state),
                Requests.optional(HazardKind.class, "kind", kind),
                superviseeId,
                overdue,
                Requests.optional(HazardQuery.Sort.class, "sort", sort),
                cursor,
                limit);
        return hazards.list(Callers.of(security), query)
                .map(line -> new HazardLine(line, refs.unit(line.unitId(), now), refs.person(line.superviseeId())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A hazard with its history / 隐患详情")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        Caller caller = Callers.of(security);
        return answer(Response.ok(), caller, hazards.find(caller, id));
    }

    @POST
    @Path("{id}/assessment")
    @Operation(summary = "Assess / 甄别")
    public Response assess(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Assessment body) {
        Caller caller = Callers.of(security);
        return changed(caller, hazards.assess(caller, id, Requests.version(ifMatch), Requests.body(body)));
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Fix measure, owner and due date / 落实整改措施、责任人和时限")
    public Response assign(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AssignmentBody body) {
        Caller caller = Callers.of(security);
        Assignment assignment = Requests.body(body).command();
        return changed(caller, hazards.assign(caller, id, Requests.version(ifMatch), assignment));
    }

    @POST
    @Path("{id}/submission")
    @Operation(summary = "Submit the rectification / 报送整改情况")
    public Response submit(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            SubmissionBody body) {
        Caller caller = Callers.of(security);
        return changed(
                caller,
                hazards.submit(
                        caller,
                        id,
                        Requests.version(ifMatch),
                        Requests.body(body).effect()));
    }

    @POST
    @Path("{id}/verification")
    @Operation(summary = "Verify and close, or send back / 核查销号")
    public Response verify(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VerificationBody body) {
        Caller caller = Callers.of(security);
        VerificationBody given = Requests.body(body);
        return changed(
                caller, hazards.verify(caller, id, Requests.version(ifMatch), given.accepted(), given.comment()));
    }

    @POST
    @Path("{id}/reopening")
    @Operation(summary = "Take up again / 重新打开")
    public Response reopen(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        Caller caller = Callers.of(security);
        return changed(
                caller,
                hazards.reopen(
                        caller,
                        id,
                        Requests.version(ifMatch),
                        Requests.body(body).reason()));
    }

    @GET
    @Path("{id}/possible-owners")
    @Operation(summary = "Who may be given the hazard to rectify / 可选整改责任人")
    public Page<OwnerView> possibleOwners(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("q") String text,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return hazards.possibleOwners(Callers.of(security), id, text, cursor, limit)
                .map(OwnerView::of);
    }

    @POST
    @Path("{id}/extension")
    @Operation(summary = "Ask for a later due date / 申请延期")
    public Response requestExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExtensionBody body) {
        Caller caller = Callers.of(security);
        ExtensionBody given = Requests.body(body);
        return changed(
                caller, hazards.requestExtension(caller, id, Requests.version(ifMatch), given.dueOn(), given.reason()));
    }

    @POST
    @Path("{id}/extension/decision")
    @Operation(summary = "Grant or refuse the later due date, one level up / 审批延期")
    public Response decideExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        Caller caller = Callers.of(security);
        DecisionBody given = Requests.body(body);
        return changed(
                caller,
                hazards.decideExtension(caller, id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private Response changed(Caller caller, Hazard hazard) {
        return answer(Response.ok(), caller, hazard);
    }

    private Response answer(Response.ResponseBuilder answer, Caller caller, Hazard hazard) {
        HazardView view = new HazardView(
                hazard,
                refs.unit(hazard.unitId(), clock.instant()),
                refs.person(hazard.superviseeId()),
                caller.may(Permission.HAZARD_READ) ? hazards.history(caller, hazard.id()) : List.of(),
                caller.may(Permission.HAZARD_READ) ? hazards.extensions(caller, hazard.id()) : List.of());
        return Requests.answer(answer, view, hazard.version());
    }

    /** {@code interviewTaskId} fills in the person and the source. */
    public record RegisterBody(
            String superviseeId,
            String interviewTaskId,
            HazardKind kind,
            DisputeType disputeType,
            String title,
            String description,
            HazardLevel level,
            HazardSource source,
            String sourceRecordId) {}

    /** Measure, owner (an account) and due date, with the referral of a dispute or the reason for none. */
    public record AssignmentBody(
            String measure, String owner, LocalDate dueOn, Referral referral, String noReferralReason) {
        Assignment command() {
            return new Assignment(measure, owner, dueOn, referral, noReferralReason);
        }
    }

    /** What was done and what it brought. */
    public record SubmissionBody(String effect) {}

    /** The verifier's answer. */
    public record VerificationBody(boolean accepted, String comment) {}

    /** The wished last day, and why. */
    public record ExtensionBody(LocalDate dueOn, String reason) {}

    /** A person to whom the hazard may be given. */
    public record OwnerView(String account, String name, UnitName unit, Set<Role> roles) {
        static OwnerView of(PossibleOwner owner) {
            return new OwnerView(
                    owner.account(), owner.name(), new UnitName(owner.unitId(), owner.unitName()), owner.roles());
        }
    }

    /** A unit with its name. */
    public record UnitName(String id, String name) {}

    /** One line of the ledger. */
    public record HazardLine(@JsonUnwrapped HazardSummary hazard, UnitRef unit, PersonRef supervisee) {}

    /** A hazard with all that happened to it. */
    public record HazardView(
            @JsonUnwrapped Hazard hazard,
            UnitRef unit,
            PersonRef supervisee,
            List<HazardEvent> history,
            List<Extension> extensions) {}
}
