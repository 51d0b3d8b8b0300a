package org.anjiao.rest.internal.plugin;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.intake.DevicePort;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** How the ports and their drivers are: running, without a driver, or with one in quarantine and why. */
@Component(service = RestResource.class)
@Path("plugins/health")
@Produces(MediaType.APPLICATION_JSON)
public final class DriverHealthResource implements RestResource {
    private final AccessControl access;
    private final List<DevicePort> ports = new CopyOnWriteArrayList<>();

    @Activate
    public DriverHealthResource(@Reference AccessControl access) {
        this.access = access;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPort(DevicePort port) {
        ports.add(port);
    }

    void removePort(DevicePort port) {
        ports.remove(port);
    }

    @GET
    @Operation(summary = "Ports and their drivers / 端口与驱动运行状况")
    public Page<PortHealth> health(@Context SecurityContext security) {
        Caller caller = Callers.of(security);
        access.require(caller, Permission.PLUGIN_MANAGE, caller.unitId());
        return new Page<>(
                ports.stream()
                        .map(DevicePort::health)
                        .sorted(Comparator.comparing(PortHealth::name))
                        .toList(),
                null);
    }
}
