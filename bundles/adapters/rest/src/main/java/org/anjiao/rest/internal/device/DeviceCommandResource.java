package org.anjiao.rest.internal.device;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.DeviceCommands;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands to a device. */
@Component(service = RestResource.class)
@Path("devices/{device}/commands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DeviceCommandResource implements RestResource {
    private final DeviceCommands commands;

    @Activate
    public DeviceCommandResource(@Reference DeviceCommands commands) {
        this.commands = commands;
    }

    @GET
    @Operation(summary = "Commands of a device, the latest first / 指令记录")
    public Page<CommandView> list(
            @Context SecurityContext security,
            @PathParam("device") String device,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return commands.list(Callers.of(security), device, cursor, limit).map(CommandView::of);
    }

    @POST
    @Operation(summary = "Issue a command / 下发指令")
    public Response issue(@Context SecurityContext security, @PathParam("device") String device, NewCommand body) {
        IssuedCommand issued = commands.issue(Callers.of(security), device, Requests.body(body));
        return Response.created(URI.create("devices/" + device + "/commands/" + issued.id()))
                .entity(CommandView.of(issued))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A command and what became of it / 指令")
    public CommandView find(
            @Context SecurityContext security, @PathParam("device") String device, @PathParam("id") String id) {
        return CommandView.of(commands.find(Callers.of(security), device, id));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Withdraw a command / 撤销指令")
    public CommandView cancel(
            @Context SecurityContext security, @PathParam("device") String device, @PathParam("id") String id) {
        return CommandView.of(commands.cancel(Callers.of(security), device, id));
    }

    /**
     * A command as it stands.
     *
     * @param reportingIntervalSeconds as the device told, or null
     * @param heartbeatIntervalSeconds as the device told, or null
     */
    public record CommandView(
            String id,
            CommandContent content,
            String purpose,
            String issuedBy,
            Instant issuedAt,
            Instant expiresAt,
            CommandState state,
            int sends,
            Instant sentAt,
            Instant closedAt,
            String detail,
            Long reportingIntervalSeconds,
            Long heartbeatIntervalSeconds) {
        private static CommandView of(IssuedCommand command) {
            TerminalParameters told = command.parameters();
            return new CommandView(
                    command.id(),
                    command.content(),
                    command.purpose(),
                    command.issuedByName(),
                    command.issuedAt(),
                    command.expiresAt(),
                    command.state(),
                    command.sends(),
                    command.sentAt(),
                    command.closedAt(),
                    command.detail(),
                    told == null ? null : seconds(told.reportingInterval()),
                    told == null ? null : seconds(told.heartbeatInterval()));
        }

        private static Long seconds(Duration duration) {
            return duration == null ? null : Long.valueOf(duration.toSeconds());
        }
    }
}
