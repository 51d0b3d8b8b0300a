package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.Stays;
import org.anjiao.supervisee.transfer.UnitMove;
import org.anjiao.supervisee.transfer.UnitStay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which office kept a person when, and the change of office within a county. */
@Component(service = RestResource.class)
@Path("stays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StayResource implements RestResource {
    private final Stays stays;

    @Activate
    public StayResource(@Reference Stays stays) {
        this.stays = stays;
    }

    @GET
    @Exported
    @Path("standing")
    @Operation(summary = "Which office kept a person when, the earliest first / 管理单位沿革")
    public List<UnitStay> ofPerson(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return stays.ofPerson(Callers.of(security), superviseeId);
    }

    @GET
    @Exported
    @Operation(
            summary = "The moves in a unit's subtree or of a person, the latest first / 管理单位变动列表",
            description = "sort: moved")
    public Page<UnitMove> moves(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("cause") String cause) {
        return stays.moves(Callers.of(security), listing.query(), Requests.optional(StayCause.class, "cause", cause));
    }

    @POST
    @Operation(summary = "Give the person to another office of the county / 变更司法所")
    public List<UnitStay> changeOffice(@Context SecurityContext security, OfficeBody body) {
        OfficeBody given = Requests.body(body);
        return stays.changeOffice(Callers.of(security), given.superviseeId(), given.officeId(), given.reason());
    }

    /** Who, the new office and why. */
    public record OfficeBody(String superviseeId, String officeId, String reason) {}
}
