package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.anjiao.supervisee.visit.Visits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits. */
@Component(service = RestResource.class)
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VisitResource implements RestResource {
    private final Visits visits;

    @Activate
    public VisitResource(@Reference Visits visits) {
        this.visits = visits;
    }

    @POST
    @Operation(summary = "File a visit / 登记走访")
    public Response file(@Context SecurityContext security, NewVisit visit) {
        Visit filed = visits.file(Callers.of(security), Requests.body(visit));
        return Response.created(URI.create("visits/" + filed.id()))
                .entity(filed)
                .build();
    }

    @GET
    @Exported
    @Operation(summary = "Visits, the latest first / 走访列表", description = "sort: visited, recorded")
    public Page<Visit> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("kind") String kind) {
        VisitKind wanted = Requests.optional(VisitKind.class, "kind", kind);
        return visits.list(Callers.of(security), listing.query(), wanted);
    }

    @POST
    @NeverKept
    @Path("{id}/reading")
    @Operation(summary = "Read a visit in full for a purpose; put on record / 查阅走访（须说明用途）")
    public Visit read(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        return visits.find(Callers.of(security), id, Requests.body(body).purpose());
    }
}
