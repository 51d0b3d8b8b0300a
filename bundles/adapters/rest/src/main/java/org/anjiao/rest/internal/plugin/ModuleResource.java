package org.anjiao.rest.internal.plugin;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which installed modules a bureau uses. */
@Component(service = RestResource.class)
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ModuleResource implements RestResource {
    private final Modules modules;
    private final Organization organization;
    private final Clock clock;

    @Activate
    public ModuleResource(@Reference Modules modules, @Reference Organization organization, @Reference Clock clock) {
        this.modules = modules;
        this.organization = organization;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Installed modules as a unit has them / 模块列表")
    public Page<ModuleBody> list(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return new Page<>(
                modules.list(Callers.of(security), unit).stream()
                        .map(this::body)
                        .toList(),
                null);
    }

    @PUT
    @Path("{module}/switch")
    @Operation(summary = "Switch a module on or off for a unit and those below / 启用或停用模块")
    public ModuleBody decide(
            @Context SecurityContext security, @PathParam("module") String module, SwitchBody decision) {
        SwitchBody given = Requests.body(decision);
        return body(modules.decide(Callers.of(security), module, given.unit(), given.enabled()));
    }

    private ModuleBody body(Modules.ModuleView module) {
        String decider = module.decidedBy();
        return new ModuleBody(
                module.id(),
                module.kind(),
                module.version(),
                module.enabled(),
                module.own(),
                decider == null
                        ? null
                        : organization.unit(decider, clock.instant()).name());
    }

    /** {@code unit} is the caller's own where it is missing; {@code enabled} missing takes the unit's decision back. */
    public record SwitchBody(String unit, Boolean enabled) {}

    /** {@code own} is null if the unit follows those above it, {@code decidedBy} if nobody has decided. */
    public record ModuleBody(
            String id, PluginKind kind, String version, boolean enabled, Boolean own, String decidedBy) {}
}
