package org.anjiao.rest.internal.device;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.DeviceState;
import org.anjiao.device.HealthBoard;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.HealthSummary;
import org.anjiao.device.LastContact;
import org.anjiao.device.spi.TerminalAttributes;
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

/** Whether the devices run. */
@Component(service = RestResource.class)
@Path("devices/health")
@Produces(MediaType.APPLICATION_JSON)
public final class DeviceHealthResource implements RestResource {
    private final HealthBoard board;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public DeviceHealthResource(
            @Reference HealthBoard board,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.board = board;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "How the devices of a unit's subtree are / 设备运行状况")
    public Page<HealthView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("condition") String condition,
            @QueryParam("state") String state,
            @QueryParam("vendor") String vendor,
            @QueryParam("driver") String driver,
            @QueryParam("sort") @DefaultValue("registered") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        HealthQuery query = new HealthQuery(
                unit,
                Requests.optional(HealthCondition.class, "condition", condition),
                Requests.optional(DeviceState.class, "state", state),
                vendor,
                driver,
                Requests.constant(HealthQuery.Order.class, "sort", sort));
        return board.list(Callers.of(security), query, cursor, limit).map(this::view);
    }

    @GET
    @Path("summary")
    @Operation(summary = "How many devices are in which condition, and the limits / 设备运行状况汇总")
    public SummaryView summary(@Context SecurityContext security, @QueryParam("unit") String unit) {
        HealthSummary summary = board.summary(Callers.of(security), unit);
        return new SummaryView(
                summary.limits(),
                counts(summary.whole()),
                summary.units().stream().map(this::counts).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a device is, and what it told last / 设备最近上报")
    public HealthView find(@Context SecurityContext security, @PathParam("id") String id) {
        return view(board.find(Callers.of(security), id));
    }

    private CountsView counts(HealthSummary.Counts counts) {
        return new CountsView(
                refs.unit(counts.unitId(), clock.instant()), counts.total(), counts.byState(), counts.byCondition());
    }

    private HealthView view(DeviceHealth health) {
        Device device = health.device();
        return new HealthView(
                device.id(),
                device.vendor(),
                device.driver(),
                health.driverVersion(),
                device.hardwareId(),
                device.model(),
                device.state(),
                refs.unit(device.unitId(), clock.instant()),
                refs.person(device.superviseeId()),
                health.conditions(),
                health.contact() == null ? null : contact(health.contact()));
    }

    private ContactView contact(LastContact contact) {
        LastContact.Battery battery = contact.battery();
        return new ContactView(
                contact.receivedAt(),
                contact.fixAt(),
                contact.fixAt() == null
                        ? null
                        : Long.valueOf(Duration.between(contact.fixAt(), clock.instant())
                                .toSeconds()),
                battery == null ? null : battery.percent(),
                battery == null ? null : Boolean.valueOf(battery.low()),
                battery == null ? null : battery.at(),
                contact.signal(),
                contact.parameters() == null
                        ? null
                        : seconds(contact.parameters().reportingInterval()),
                contact.parameters() == null
                        ? null
                        : seconds(contact.parameters().heartbeatInterval()),
                contact.attributes(),
                contact.attributesAt());
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toSeconds());
    }

    /** Counts of a subtree and its parts. */
    public record SummaryView(HealthLimits limits, CountsView whole, List<CountsView> units) {}

    /** Counts of one subtree. */
    public record CountsView(
            UnitRef unit, int total, Map<DeviceState, Integer> byState, Map<HealthCondition, Integer> byCondition) {}

    /** A device and how it is; {@code contact} is null if it has never been heard. */
    public record HealthView(
            String id,
            String vendor,
            String driver,
            String driverVersion,
            String hardwareId,
            String model,
            DeviceState state,
            UnitRef unit,
            PersonRef supervisee,
            Set<HealthCondition> conditions,
            ContactView contact) {}

    /** What a device told last; null is what it never told. */
    public record ContactView(
            Instant receivedAt,
            Instant fixAt,
            Long fixAgeSeconds,
            Integer batteryPercent,
            Boolean batteryLow,
            Instant batteryAt,
            Integer signalPercent,
            Long reportingIntervalSeconds,
            Long heartbeatIntervalSeconds,
            TerminalAttributes attributes,
            Instant attributesAt) {}
}
