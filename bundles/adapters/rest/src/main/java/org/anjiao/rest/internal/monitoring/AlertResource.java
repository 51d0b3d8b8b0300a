package org.anjiao.rest.internal.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
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
import org.anjiao.monitoring.Alert;
import org.anjiao.monitoring.AlertOutcome;
import org.anjiao.monitoring.AlertState;
import org.anjiao.monitoring.Alerts;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
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

/** Alerts and their triage. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AlertResource implements RestResource {
    private final Alerts alerts;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public AlertResource(
            @Reference Alerts alerts,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.alerts = alerts;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Alerts of a unit's subtree, newest first / 报警列表")
    public Page<AlertView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @Parameter(description = "all of one person, wherever they arose; without unit and state / 某对象的全部报警")
                    @QueryParam("supervisee")
                    String supervisee,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Instant now = clock.instant();
        Caller caller = Callers.of(security);
        Page<Alert> page = supervisee == null
                ? alerts.list(caller, unit, Requests.optional(AlertState.class, "state", state), cursor, limit)
                : alerts.ofPerson(caller, supervisee, cursor, limit);
        return page.map(alert -> view(alert, now));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An alert / 报警")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(alerts.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(summary = "Take note of an alert / 签收报警")
    public Response acknowledge(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(alerts.acknowledge(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/investigation")
    @Operation(summary = "Begin to find out / 开始核查")
    public Response investigate(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(alerts.investigate(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/resolution")
    @Operation(summary = "End the triage; a genuine alert becomes a hazard / 办结报警")
    public Response resolve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ResolutionBody body) {
        ResolutionBody given = Requests.body(body);
        return answer(
                alerts.resolve(Callers.of(security), id, Requests.version(ifMatch), given.outcome(), given.comment()));
    }

    private Response answer(Alert alert) {
        return Requests.answer(Response.ok(), view(alert, clock.instant()), alert.version());
    }

    private AlertView view(Alert alert, Instant now) {
        return new AlertView(alert, refs.unit(alert.unitId(), now), refs.person(alert.superviseeId()));
    }

    /** What the alert turned out to be. */
    public record ResolutionBody(AlertOutcome outcome, String comment) {}

    /** An alert with the names of unit and person. */
    public record AlertView(@JsonUnwrapped Alert alert, UnitRef unit, PersonRef supervisee) {}
}
