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
import org.anjiao.supervisee.guarantor.Guarantor;
import org.anjiao.supervisee.guarantor.GuarantorEnd;
import org.anjiao.supervisee.guarantor.Guarantors;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Guarantors of persons who serve outside prison. Steps honour {@code If-Match}. */
@Component(service = RestResource.class)
@Path("guarantors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GuarantorResource implements RestResource {
    private final Guarantors guarantors;

    @Activate
    public GuarantorResource(@Reference Guarantors guarantors) {
        this.guarantors = guarantors;
    }

    @POST
    @Operation(summary = "Name a guarantor / 登记保证人")
    public Response name(@Context SecurityContext security, NewGuarantor body) {
        Guarantor guarantor = guarantors.name(Callers.of(security), Requests.body(body));
        URI list = URI.create("guarantors?superviseeId=" + guarantor.guarantor().superviseeId());
        return answer(Response.created(list), guarantor);
    }

    @GET
    @Exported
    @Operation(summary = "A person's guarantors, the latest first / 保证人")
    public List<Guarantor> ofPerson(
            @Context SecurityContext security,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("purpose") String purpose) {
        return guarantors.ofPerson(Callers.of(security), superviseeId, purpose);
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "File that somebody is guarantor no more / 登记保证结束")
    public Response end(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EndBody body) {
        EndBody given = Requests.body(body);
        return answer(
                Response.ok(),
                guarantors.end(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        given.endedOn(),
                        given.cause(),
                        given.circumstances()));
    }

    private static Response answer(Response.ResponseBuilder response, Guarantor guarantor) {
        return Requests.answer(response, guarantor, guarantor.version());
    }

    /** How it ended. */
    public record EndBody(LocalDate endedOn, GuarantorEnd cause, String circumstances) {}
}
