package org.anjiao.rest.internal.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.monitoring.Positions;
import org.anjiao.monitoring.Positions.LateNote;
import org.anjiao.monitoring.Positions.LivePosition;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people under a positioning order are; each read states its purpose and is audited (Law art. 29). */
@Component(service = RestResource.class)
@Path("positions")
@Produces(MediaType.APPLICATION_JSON)
public final class PositionResource implements RestResource {
    private final Positions positions;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public PositionResource(
            @Reference Positions positions,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.positions = positions;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Last position of each person in a unit's subtree / 最新位置")
    public Page<PositionView> last(
            @Context SecurityContext security, @QueryParam("unit") String unit, @QueryParam("purpose") String purpose) {
        Instant now = clock.instant();
        return new Page<>(positions.last(Callers.of(security), unit, purpose), null)
                .map(position -> view(position, now));
    }

    @GET
    @Path("late-notes")
    @Operation(summary = "What devices sent later out of their memory / 补传数据记录")
    public Page<LateNote> lateNotes(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return positions.lateNotes(Callers.of(security), unit, cursor, limit);
    }

    private PositionView view(LivePosition position, Instant now) {
        return new PositionView(
                position.deviceId(),
                position.superviseeId(),
                refs.person(position.superviseeId()),
                refs.unit(position.unitId(), now),
                position.at(),
                position.receivedAt(),
                position.latitude(),
                position.longitude(),
                position.accuracy());
    }

    /** A position with the names of unit and person. */
    public record PositionView(
            String deviceId,
            String superviseeId,
            PersonRef supervisee,
            UnitRef unit,
            Instant at,
            Instant receivedAt,
            double latitude,
            double longitude,
            Double accuracy) {}
}
