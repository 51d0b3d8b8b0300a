package org.anjiao.rest.internal.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.campaign.Amendment;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Completeness;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.LeadingGroup;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.TaskTotals;
import org.anjiao.campaign.WorkPlan;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Metric;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Campaigns and the units' parts in them. */
@Component(service = RestResource.class)
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignResource implements RestResource {
    private final Campaigns campaigns;
    private final Interviews interviews;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public CampaignResource(
            @Reference Campaigns campaigns,
            @Reference Interviews interviews,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.campaigns = campaigns;
        this.interviews = interviews;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Make a draft from a template / 由模板建立专项活动")
    public Response create(@Context SecurityContext security, CreateCampaign body) {
        Campaign campaign = campaigns.create(Callers.of(security), Requests.body(body));
        return Response.created(URI.create("campaigns/" + campaign.code()))
                .entity(campaign)
                .build();
    }

    @POST
    @Path("{code}/issue")
    @Operation(summary = "Issue to the direct units / 下发")
    public Campaign issue(@Context SecurityContext security, @PathParam("code") String code) {
        return campaigns.issue(Callers.of(security), code);
    }

    @GET
    @Operation(summary = "All campaigns / 专项活动列表")
    public Page<Campaign> list(@Context SecurityContext security) {
        return new Page<>(campaigns.list(Callers.of(security)), null);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A campaign / 专项活动")
    public Campaign find(@Context SecurityContext security, @PathParam("code") String code) {
        return campaigns.find(Callers.of(security), code);
    }

    @GET
    @Path("{code}/participations")
    @Operation(summary = "How far the units are / 各单位进度")
    public Page<ParticipationView> participations(@Context SecurityContext security, @PathParam("code") String code) {
        return new Page<>(campaigns.participations(Callers.of(security), code), null).map(this::view);
    }

    @GET
    @Path("{code}/participation")
    @Operation(summary = "How far the own unit is / 本单位进度")
    public ParticipationView participation(@Context SecurityContext security, @PathParam("code") String code) {
        return view(campaigns.participation(Callers.of(security), code));
    }

    @POST
    @Path("{code}/acknowledgement")
    @Operation(summary = "Acknowledge for the own unit / 签收")
    public ParticipationView acknowledge(@Context SecurityContext security, @PathParam("code") String code) {
        return view(campaigns.acknowledge(Callers.of(security), code));
    }

    @PUT
    @Path("{code}/leading-group")
    @Operation(summary = "Record the own unit's leading group / 成立专项领导小组")
    public ParticipationView formGroup(
            @Context SecurityContext security, @PathParam("code") String code, LeadingGroup body) {
        return view(campaigns.formGroup(Callers.of(security), code, Requests.body(body)));
    }

    @PUT
    @Path("{code}/work-plan")
    @Operation(summary = "Submit the own unit's work plan / 报送工作方案")
    public ParticipationView submitPlan(
            @Context SecurityContext security, @PathParam("code") String code, WorkPlan body) {
        return view(campaigns.submitPlan(Callers.of(security), code, Requests.body(body)));
    }

    @POST
    @Path("{code}/participation")
    @Operation(summary = "Move the own unit on / 推进本单位进度")
    public ParticipationView advance(
            @Context SecurityContext security, @PathParam("code") String code, ProgressBody body) {
        return view(campaigns.advance(
                Callers.of(security), code, Requests.body(body).state()));
    }

    @POST
    @Path("{code}/participations/{unitId}/review")
    @Operation(summary = "Accept or return a unit's plan or report / 审核")
    public ParticipationView review(
            @Context SecurityContext security,
            @PathParam("code") String code,
            @PathParam("unitId") String unitId,
            ReviewBody body) {
        ReviewBody given = Requests.body(body);
        return view(campaigns.review(Callers.of(security), code, unitId, given.state(), given.comment()));
    }

    @GET
    @Path("{code}/completeness")
    @Operation(summary = "Whether anyone was missed / 有无遗漏")
    public Completeness completeness(@Context SecurityContext security, @PathParam("code") String code) {
        return campaigns.completeness(Callers.of(security), code);
    }

    @GET
    @Path("{code}/task-totals")
    @Operation(summary = "Interview tasks of a unit's subtree by state / 谈话任务数")
    public TaskTotals totals(
            @Context SecurityContext security, @PathParam("code") String code, @QueryParam("unit") String unit) {
        return interviews.totals(Callers.of(security), code, unit);
    }

    @GET
    @Path("{code}/amendments")
    @Operation(summary = "What changed the screening's counts after they were locked / 锁定后的更正")
    public Page<AmendmentView> amendments(
            @Context SecurityContext security,
            @PathParam("code") String code,
            @QueryParam("unit") String unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Instant now = clock.instant();
        return interviews
                .amendments(Callers.of(security), code, unit, cursor, limit)
                .map(amendment -> AmendmentView.of(amendment, refs.unit(amendment.unitId(), now)));
    }

    private ParticipationView view(Participation participation) {
        Instant now = clock.instant();
        return new ParticipationView(participation, refs.unit(participation.unitId(), now));
    }

    /** One change of a locked figure. */
    public record AmendmentView(
            String id,
            String taskId,
            PersonRef supervisee,
            UnitRef unit,
            Metric metric,
            int delta,
            Instant occurredAt,
            Instant amendedAt,
            String account,
            String accountName,
            String reason) {
        static AmendmentView of(Amendment amendment, UnitRef unit) {
            return new AmendmentView(
                    amendment.id(),
                    amendment.taskId(),
                    new PersonRef(amendment.superviseeId(), amendment.personNumber(), amendment.personName()),
                    unit,
                    amendment.metric(),
                    amendment.delta(),
                    amendment.occurredAt(),
                    amendment.amendedAt(),
                    amendment.account(),
                    amendment.accountName(),
                    amendment.reason());
        }
    }

    /** Where the unit goes next. */
    public record ProgressBody(ParticipationState state) {}

    /** The province's answer. */
    public record ReviewBody(ParticipationState state, String comment) {}

    /** A unit's part, with the unit's name. */
    public record ParticipationView(@JsonUnwrapped Participation participation, UnitRef unit) {}
}
