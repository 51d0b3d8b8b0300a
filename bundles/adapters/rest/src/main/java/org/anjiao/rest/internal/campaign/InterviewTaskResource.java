package org.anjiao.rest.internal.campaign;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.Exemption;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.FoundHazard;
import org.anjiao.campaign.Interview;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
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

/** Interview tasks. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("interview-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InterviewTaskResource implements RestResource {
    private final Interviews interviews;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public InterviewTaskResource(
            @Reference Interviews interviews,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.interviews = interviews;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Tasks of a unit's subtree / 谈话任务列表")
    public Page<TaskLine> list(
            @Context SecurityContext security,
            @QueryParam("campaign") String campaign,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @QueryParam("key") Boolean key,
            @QueryParam("newEntrant") Boolean newEntrant,
            @QueryParam("missing") String missing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        TaskQuery query = new TaskQuery(
                campaign,
                unit,
                Requests.optional(TaskState.class, "state", state),
                key,
                newEntrant,
                missing == null ? null : clarity(missing),
                cursor,
                limit);
        Instant now = clock.instant();
        return interviews.tasks(Callers.of(security), query).map(task -> line(task, now));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A task with outline and interview / 谈话任务")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(interviews.task(Callers.of(security), id));
    }

    @POST
    @Path("{id}/interview")
    @Operation(summary = "File the interview / 登记谈话")
    public Response file(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InterviewBody body) {
        FileInterview interview = Requests.body(body).command();
        return answer(interviews.file(Callers.of(security), id, Requests.version(ifMatch), interview));
    }

    @POST
    @Path("{id}/correction")
    @Operation(summary = "Correct the interview / 更正谈话记录")
    public Response correct(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectionBody body) {
        CorrectionBody given = Requests.body(body);
        if (given.interview() == null) {
            throw CommonProblem.required("interview");
        }
        return answer(interviews.correct(
                Callers.of(security),
                id,
                Requests.version(ifMatch),
                given.interview().command(),
                given.reason()));
    }

    @POST
    @Path("{id}/exemption")
    @Operation(summary = "Request an exemption / 申请免谈")
    public Response requestExemption(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(interviews.requestExemption(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/exemption/decision")
    @Operation(summary = "Decide an exemption / 审批免谈")
    public Response decideExemption(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(interviews.decideExemption(
                Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private Response answer(InterviewTask task) {
        return Requests.answer(Response.ok(), view(task), task.version());
    }

    private TaskLine line(TaskSummary task, Instant now) {
        return new TaskLine(
                task.id(),
                task.campaign(),
                new PersonRef(task.superviseeId(), task.personNumber(), task.personName()),
                refs.unit(task.unitId(), now),
                task.key(),
                task.minor(),
                task.newEntrant(),
                task.dueOn(),
                task.overdue(),
                task.state(),
                fields(task.missing()));
    }

    private TaskView view(InterviewTask task) {
        return new TaskView(
                task.id(),
                task.campaign(),
                new PersonRef(task.superviseeId(), task.personNumber(), task.personName()),
                refs.unit(task.unitId(), clock.instant()),
                task.key(),
                task.minor(),
                task.newEntrant(),
                task.outline(),
                task.dueOn(),
                task.overdue(),
                task.state(),
                fields(task.missing()),
                task.interview() == null ? null : InterviewView.of(task.interview()),
                task.exemption());
    }

    private static List<String> fields(Set<Clarity> clarities) {
        return clarities.stream().sorted().map(Clarity::field).toList();
    }

    private static Clarity clarity(String field) {
        return Stream.of(Clarity.values())
                .filter(clarity -> clarity.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FIELD_INVALID,
                        "missing",
                        "missing",
                        fields(Set.of(Clarity.values())).toString()));
    }

    /** An answer is yes, no, or missing; where it comes from may stand beside it under the same name. */
    public record Clarities(
            Boolean crimeFacts, Boolean behaviour, Boolean responsibility, Boolean stateOfMind, Boolean whereabouts) {
        Map<Clarity, ClarityFinding> findings(Sources sources) {
            Sources from = sources == null ? new Sources(null, null, null, null, null) : sources;
            Map<Clarity, ClarityFinding> findings = new EnumMap<>(Clarity.class);
            add(findings, Clarity.CRIME_FACTS, crimeFacts, from.crimeFacts());
            add(findings, Clarity.BEHAVIOUR, behaviour, from.behaviour());
            add(findings, Clarity.RESPONSIBILITY, responsibility, from.responsibility());
            add(findings, Clarity.STATE_OF_MIND, stateOfMind, from.stateOfMind());
            add(findings, Clarity.WHEREABOUTS, whereabouts, from.whereabouts());
            return findings;
        }

        private static void add(Map<Clarity, ClarityFinding> findings, Clarity clarity, Boolean clear, String source) {
            if (clear != null) {
                findings.put(clarity, new ClarityFinding(clear, source));
            }
        }
    }

    /** From where each clarity is known. */
    public record Sources(
            String crimeFacts, String behaviour, String responsibility, String stateOfMind, String whereabouts) {}

    /** What an officer files; {@code amendmentReason} only after the campaign's counts were locked. */
    public record InterviewBody(
            Set<InterviewMethod> methods,
            Instant heldAt,
            String place,
            Clarities clarities,
            Sources claritySources,
            Map<String, String> answers,
            String note,
            List<String> jointWith,
            List<FoundHazard> hazards,
            String amendmentReason) {
        FileInterview command() {
            Map<Clarity, ClarityFinding> findings = clarities == null ? Map.of() : clarities.findings(claritySources);
            return new FileInterview(
                    methods, heldAt, place, findings, answers, note, jointWith, hazards, amendmentReason);
        }
    }

    /** The interview as it should have been filed, and why. */
    public record CorrectionBody(InterviewBody interview, String reason) {}

    /** One line of the list. */
    public record TaskLine(
            String id,
            String campaign,
            PersonRef supervisee,
            UnitRef unit,
            boolean key,
            boolean minor,
            boolean newEntrant,
            LocalDate dueOn,
            boolean overdue,
            TaskState state,
            List<String> missing) {}

    /** A task with everything. */
    public record TaskView(
            String id,
            String campaign,
            PersonRef supervisee,
            UnitRef unit,
            boolean key,
            boolean minor,
            boolean newEntrant,
            Outline outline,
            LocalDate dueOn,
            boolean overdue,
            TaskState state,
            List<String> missing,
            InterviewView interview,
            Exemption exemption) {}

    /** An interview in the form in which it is filed. */
    public record InterviewView(
            Set<InterviewMethod> methods,
            Instant heldAt,
            String place,
            Map<String, Boolean> clarities,
            Map<String, String> claritySources,
            Map<String, String> answers,
            String note,
            String filedBy,
            Instant filedAt,
            int revision,
            String correctionReason) {
        static InterviewView of(Interview interview) {
            Map<String, Boolean> clarities = new LinkedHashMap<>();
            Map<String, String> sources = new LinkedHashMap<>();
            interview.clarities().forEach((clarity, finding) -> {
                clarities.put(clarity.field(), finding.clear());
                if (finding.source() != null) {
                    sources.put(clarity.field(), finding.source());
                }
            });
            return new InterviewView(
                    interview.methods(),
                    interview.heldAt(),
                    interview.place(),
                    clarities,
                    sources,
                    interview.answers(),
                    interview.note(),
                    interview.filedBy(),
                    interview.filedAt(),
                    interview.revision(),
                    interview.correctionReason());
        }
    }
}
