package org.anjiao.rest.internal.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.anjiao.monitoring.CheckDraw;
import org.anjiao.monitoring.CheckQuota;
import org.anjiao.monitoring.CheckResult;
import org.anjiao.monitoring.PositionCheck;
import org.anjiao.monitoring.PositionChecks;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
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

/** Positioning checks. */
@Component(service = RestResource.class)
@Path("position-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CheckResource implements RestResource {
    private final PositionChecks checks;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public CheckResource(
            @Reference PositionChecks checks,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.checks = checks;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Positioning checks of a unit's subtree, newest first / 定位核查列表")
    public Page<CheckView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("filter") String filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Instant now = clock.instant();
        PositionChecks.Filter wanted = Requests.optional(PositionChecks.Filter.class, "filter", filter);
        return checks.list(Callers.of(security), unit, wanted, cursor, limit).map(check -> view(check, now));
    }

    @GET
    @Path("quotas")
    @Operation(summary = "Each office against its quota of a month / 核查任务完成情况")
    public Page<QuotaView> quotas(
            @Context SecurityContext security, @QueryParam("unit") String unit, @QueryParam("month") String month) {
        Instant now = clock.instant();
        return new Page<>(checks.quotas(Callers.of(security), unit, Requests.month(month)), null)
                .map(quota -> new QuotaView(quota, refs.unit(quota.unitId(), now)));
    }

    @POST
    @Operation(summary = "Plan the check of one person / 安排定位核查")
    public Response plan(@Context SecurityContext security, PlanBody body) {
        PlanBody given = Requests.body(body);
        return answer(checks.plan(Callers.of(security), given.superviseeId(), given.dueOn()));
    }

    @POST
    @Path("draws")
    @Operation(summary = "Draw persons by chance / 随机抽查")
    public DrawView draw(@Context SecurityContext security, DrawBody body) {
        DrawBody given = Requests.body(body);
        CheckDraw draw = checks.draw(Callers.of(security), given.unitId(), given.count(), given.dueOn());
        Instant now = clock.instant();
        return new DrawView(
                draw.id(),
                Long.toString(draw.seed()),
                draw.population(),
                draw.digest(),
                draw.drawnBy(),
                draw.drawnAt(),
                draw.checks().stream().map(check -> view(check, now)).toList());
    }

    @POST
    @Path("{id}/result")
    @Operation(summary = "Record what the check found / 登记核查结果")
    public Response record(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ResultBody body) {
        ResultBody given = Requests.body(body);
        return answer(checks.record(Callers.of(security), id, Requests.version(ifMatch), given.result(), given.note()));
    }

    private Response answer(PositionCheck check) {
        return Requests.answer(Response.ok(), view(check, clock.instant()), check.version());
    }

    private CheckView view(PositionCheck check, Instant now) {
        return new CheckView(check, refs.unit(check.unitId(), now), refs.person(check.superviseeId()));
    }

    /** Whom to check, and until when. */
    public record PlanBody(String superviseeId, LocalDate dueOn) {}

    /** Of which unit's subtree how many are to be drawn, and until when they are to be checked. */
    public record DrawBody(String unitId, int count, LocalDate dueOn) {}

    /** What was found. */
    public record ResultBody(CheckResult result, String note) {}

    /** A check with the names of unit and person. */
    public record CheckView(@JsonUnwrapped PositionCheck check, UnitRef unit, PersonRef supervisee) {}

    /** A quota with the unit's name. */
    public record QuotaView(@JsonUnwrapped CheckQuota quota, UnitRef unit) {}

    /** A draw; the seed as text, since JavaScript's numbers are too short for it. */
    public record DrawView(
            String id,
            String seed,
            int population,
            String digest,
            String drawnBy,
            Instant drawnAt,
            List<CheckView> checks) {}
}
