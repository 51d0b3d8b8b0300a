package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders of electronic positioning (Law art. 29, R-58). */
@Component(service = RestResource.class)
@Path("positioning-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PositioningOrderResource implements RestResource {
    private final EmOrders orders;

    @Activate
    public PositioningOrderResource(@Reference EmOrders orders) {
        this.orders = orders;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order / 电子定位决定")
    public EmOrder find(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.find(Callers.of(security), id);
    }

    @POST
    @Path("{id}/approval")
    @Operation(summary = "Approve / 批准")
    public EmOrder approve(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.approve(Callers.of(security), id);
    }

    @POST
    @Path("{id}/rejection")
    @Operation(summary = "Reject / 不予批准")
    public EmOrder reject(@Context SecurityContext security, @PathParam("id") String id, ReasonBody body) {
        return orders.reject(Callers.of(security), id, Requests.body(body).reason());
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Lift before the end / 提前解除")
    public EmOrder release(@Context SecurityContext security, @PathParam("id") String id, ReasonBody body) {
        return orders.release(Callers.of(security), id, Requests.body(body).reason());
    }

    /** Why. */
    public record ReasonBody(String reason) {}
}
