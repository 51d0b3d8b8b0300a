package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
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
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.minor.Guardian;
import org.anjiao.supervisee.minor.GuardianEnd;
import org.anjiao.supervisee.minor.GuardianFinding;
import org.anjiao.supervisee.minor.Guardians;
import org.anjiao.supervisee.minor.NewGuardian;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Guardians of minors and how they do what is due (Law art. 53). Steps honour {@code If-Match}. */
@Component(service = RestResource.class)
@Path("guardians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GuardianResource implements RestResource {
    private final Guardians guardians;

    @Activate
    public GuardianResource(@Reference Guardians guardians) {
        this.guardians = guardians;
    }

    @POST
    @Operation(summary = "File a minor's guardian who was told of the duties / 登记未成年对象的监护人并告知监护职责")
    public Response name(@Context SecurityContext security, NewGuardian body) {
        Guardian guardian = guardians.name(Callers.of(security), Requests.body(body));
        URI list = URI.create("guardians?superviseeId=" + guardian.guardian().superviseeId());
        return answer(Response.created(list), guardian);
    }

    @GET
    @Exported
    @Operation(summary = "A minor's guardians, the latest first; of a minor with the purpose / 监护人")
    public List<Guardian> ofPerson(
            @Context SecurityContext security,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("purpose") String purpose,
            @QueryParam("full") boolean full) {
        return guardians.ofPerson(Callers.of(security), superviseeId, purpose, full);
    }

    @POST
    @Path("{id}/findings")
    @Operation(summary = "File how a guardian does what is due / 登记监护职责履行情况")
    public Response find(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            GuardianFinding body) {
        return answer(
                Response.ok(),
                guardians.fileFinding(Callers.of(security), id, Requests.version(ifMatch), Requests.body(body)));
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "File that somebody is guardian no more / 登记监护结束")
    public Response end(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            GuardianEndBody body) {
        GuardianEndBody given = Requests.body(body);
        return answer(
                Response.ok(),
                guardians.end(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        given.endedOn(),
                        given.cause(),
                        given.circumstances()));
    }

    private static Response answer(Response.ResponseBuilder response, Guardian guardian) {
        return response.entity(guardian)
                .header(HttpHeaders.ETAG, Requests.tag(guardian.version()))
                .build();
    }

    /** How it ended. */
    public record GuardianEndBody(LocalDate endedOn, GuardianEnd cause, String circumstances) {}
}
