package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import javax.ws.rs.BeanParam;
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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.Exemptions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exemptions from the hours of a month. A decision honours {@code If-Match}. */
@Component(service = RestResource.class)
@Path("education-exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EducationExemptionResource implements RestResource {
    private final Exemptions exemptions;

    @Activate
    public EducationExemptionResource(@Reference Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @POST
    @Operation(summary = "Propose an exemption / 提出减免")
    public Response propose(@Context SecurityContext security, ExemptionRequest request) {
        Exemption proposed = exemptions.propose(Callers.of(security), Requests.body(request));
        return answer(Response.created(URI.create("education-exemptions/" + proposed.id())), proposed);
    }

    @GET
    @Exported
    @Operation(
            summary = "Exemptions, the latest proposal first / 减免列表",
            description = "sort: proposed, from, to, decided")
    public Page<Exemption> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        ExemptionState wanted = Requests.optional(ExemptionState.class, "state", state);
        return exemptions.list(Callers.of(security), listing.query(), wanted);
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Grant or refuse / 批准或不予批准")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                exemptions.decide(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, Exemption exemption) {
        return Requests.answer(response, exemption, exemption.version());
    }
}
