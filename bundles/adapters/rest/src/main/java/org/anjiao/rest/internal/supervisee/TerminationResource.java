package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.Terminations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Terminations (T-41), known by their persons. {@code If-Match} names the version of the person's record. */
@Component(service = RestResource.class)
@Path("terminations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TerminationResource implements RestResource {
    private final Terminations terminations;

    @Activate
    public TerminationResource(@Reference Terminations terminations) {
        this.terminations = terminations;
    }

    @POST
    @Operation(summary = "End a case / 终止社区矫正（死亡、被判刑、撤销、收监）或特赦解除")
    public Response terminate(
            @Context SecurityContext security, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTermination body) {
        Termination ended =
                terminations.terminate(Callers.of(security), Requests.version(ifMatch), Requests.body(body));
        return Response.created(URI.create("terminations/" + ended.superviseeId()))
                .entity(ended)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a case ended / 终止情况")
    public Termination find(@Context SecurityContext security, @PathParam("id") String id) {
        return terminations.find(Callers.of(security), id);
    }
}
