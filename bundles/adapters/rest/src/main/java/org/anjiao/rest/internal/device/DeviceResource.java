package org.anjiao.rest.internal.device;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.anjiao.device.Assignment;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.Devices;
import org.anjiao.device.NewDevice;
import org.anjiao.device.VerificationEvent;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
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

/** The inventory of devices. */
@Component(service = RestResource.class)
@Path("devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DeviceResource implements RestResource {
    private static final Duration STANDARD_ACTIVE = Duration.ofDays(1);

    private final Devices devices;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public DeviceResource(
            @Reference Devices devices,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Clock clock) {
        this.devices = devices;
        this.refs = new Refs(organization, supervisees);
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Devices kept in a unit's subtree, or the one that a person wears / 设备列表")
    public Page<DeviceView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("supervisee") String supervisee,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (supervisee != null) {
            return new Page<>(
                    devices.wornBy(Callers.of(security), supervisee).map(this::view).stream()
                            .toList(),
                    null);
        }
        return devices.list(Callers.of(security), unit, cursor, limit).map(this::view);
    }

    @GET
    @Path("use")
    @Operation(summary = "How devices are used in each unit; active within the last day unless said / 设备使用统计")
    public Page<UseView> use(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("activeSince") Instant activeSince) {
        Instant now = clock.instant();
        Instant since = activeSince == null ? now.minus(STANDARD_ACTIVE) : activeSince;
        return new Page<>(
                devices.use(Callers.of(security), unit, since).stream()
                        .map(use -> new UseView(
                                refs.unit(use.unitId(), now),
                                use.total(),
                                use.byState(),
                                use.issuedByCapability(),
                                use.active()))
                        .toList(),
                null);
    }

    @POST
    @Operation(summary = "Register a device / 登记设备")
    public Response register(@Context SecurityContext security, DeviceBody body) {
        DeviceBody given = Requests.body(body);
        Device device = devices.register(
                Callers.of(security),
                new NewDevice(given.vendor(), given.driver(), given.hardwareId(), given.model(), given.capabilities()));
        return Requests.answer(Response.created(URI.create("devices/" + device.id())), view(device), device.version());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A device / 设备")
    public DeviceView find(@Context SecurityContext security, @PathParam("id") String id) {
        return view(devices.find(Callers.of(security), id));
    }

    @GET
    @Path("{id}/assignments")
    @Operation(summary = "Who wore a device / 佩戴记录")
    public Page<AssignmentView> assignments(@Context SecurityContext security, @PathParam("id") String id) {
        List<AssignmentView> all = devices.assignments(Callers.of(security), id).stream()
                .map(assignment -> new AssignmentView(
                        assignment.id(),
                        assignment.deviceId(),
                        assignment.superviseeId(),
                        refs.person(assignment.superviseeId()),
                        assignment.unitId(),
                        refs.unit(assignment.unitId(), assignment.from()),
                        assignment.from(),
                        assignment.to()))
                .toList();
        return new Page<>(all, null);
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Issue a device to a person / 佩戴")
    public Assignment assign(@Context SecurityContext security, @PathParam("id") String id, AssignmentBody body) {
        AssignmentBody given = Requests.body(body);
        Instant from = given.from() == null ? clock.instant() : given.from();
        return devices.assign(Callers.of(security), id, given.superviseeId(), from);
    }

    @POST
    @Path("{id}/verification-assignment")
    @Operation(summary = "Give a device that verifies only to a person / 发放核查设备")
    public Assignment assignForVerification(
            @Context SecurityContext security, @PathParam("id") String id, AssignmentBody body) {
        AssignmentBody given = Requests.body(body);
        Instant from = given.from() == null ? clock.instant() : given.from();
        return devices.assignForVerification(Callers.of(security), id, given.superviseeId(), from);
    }

    @GET
    @Path("{id}/verifications")
    @Operation(summary = "What a device that verifies only reported / 信息化核查记录")
    public Page<VerificationView> verifications(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("purpose") String purpose,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return new Page<>(
                devices.verifications(Callers.of(security), id, from, until, purpose, limit).stream()
                        .map(VerificationView::of)
                        .toList(),
                null);
    }

    @DELETE
    @Path("{id}/assignment")
    @Operation(summary = "Take a device back / 归还")
    public Assignment giveBack(@Context SecurityContext security, @PathParam("id") String id) {
        return devices.giveBack(Callers.of(security), id);
    }

    @POST
    @Path("{id}/steps")
    @Operation(summary = "Fault, loss, repair, found or retired, with the reason / 故障、丢失、修复、找回、报废")
    public Response step(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            StepBody body) {
        StepBody given = Requests.body(body);
        if (given.step() == null) {
            throw CommonProblem.required("step");
        }
        Device device = devices.step(Callers.of(security), id, given.step(), given.reason(), Requests.version(ifMatch));
        return Requests.answer(Response.ok(), view(device), device.version());
    }

    private DeviceView view(Device device) {
        return new DeviceView(
                device.id(),
                device.vendor(),
                device.driver(),
                device.hardwareId(),
                device.model(),
                device.capabilities(),
                device.state(),
                refs.unit(device.unitId(), clock.instant()),
                refs.person(device.superviseeId()),
                device.version());
    }

    /** How a unit's devices are used. */
    public record UseView(
            UnitRef unit,
            int total,
            Map<DeviceState, Integer> byState,
            Map<Capability, Integer> issuedByCapability,
            int active) {}

    /** A device to be registered. */
    public record DeviceBody(
            String vendor, String driver, String hardwareId, String model, Set<Capability> capabilities) {}

    /** Who had a device, with the names of that person and of the office; {@code to} is null as long as it lasts. */
    public record AssignmentView(
            String id,
            String deviceId,
            String superviseeId,
            PersonRef supervisee,
            String unitId,
            UnitRef unit,
            Instant from,
            Instant to) {}

    /** Who is to wear it; {@code from} is now where it is missing. */
    public record AssignmentBody(String superviseeId, Instant from) {}

    /** What happened to a device and why. */
    public record StepBody(DeviceStep step, String reason) {}

    /** What a device that verifies only reported; what it did not say is null. */
    public record VerificationView(
            VerificationEvent.Kind kind,
            Instant deviceTime,
            Instant receivedAt,
            boolean late,
            String superviseeId,
            String detail,
            boolean passed,
            String personCode,
            Double latitude,
            Double longitude,
            Double accuracy) {
        static VerificationView of(VerificationEvent event) {
            return new VerificationView(
                    event.kind(),
                    event.deviceTime(),
                    event.receivedAt(),
                    event.late(),
                    event.superviseeId(),
                    event.detail(),
                    event.passed(),
                    event.personCode(),
                    known(event.latitude()),
                    known(event.longitude()),
                    known(event.accuracy()));
        }

        private static Double known(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    /** A device with its unit and wearer. */
    public record DeviceView(
            String id,
            String vendor,
            String driver,
            String hardwareId,
            String model,
            Set<Capability> capabilities,
            DeviceState state,
            UnitRef unit,
            PersonRef supervisee,
            int version) {}
}
