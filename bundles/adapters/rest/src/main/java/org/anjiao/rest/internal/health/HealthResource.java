package org.anjiao.rest.internal.health;

import io.swagger.v3.oas.annotations.Operation;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.rest.internal.Open;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the server can do its work: it answers, and its database does. */
@Component(service = RestResource.class)
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements RestResource {
    private static final int DATABASE_TIMEOUT_SECONDS = 3;

    private final DataSource dataSource;
    private final DemonstrationClock demonstration;
    private final Clock clock;

    @Activate
    public HealthResource(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference DemonstrationClock demonstration,
            @Reference Clock clock) {
        this.dataSource = dataSource;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @GET
    @Open
    @Operation(summary = "Health / 运行状态")
    public Response health() {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            String name = database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
            return answer(connection.isValid(DATABASE_TIMEOUT_SECONDS), name);
        } catch (SQLException e) {
            return answer(false, null);
        }
    }

    private Response answer(boolean up, String database) {
        HealthView view =
                new HealthView(up ? "UP" : "DOWN", database, clock.instant(), demonstration.isDemonstration());
        return Response.status(up ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(view)
                .build();
    }

    /** {@code database} is null while the database is away. */
    public record HealthView(String status, String database, Instant now, boolean demonstration) {}
}
