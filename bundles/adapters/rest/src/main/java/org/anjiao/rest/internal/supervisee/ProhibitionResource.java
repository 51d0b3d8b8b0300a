package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
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
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.prohibition.NewProhibition;
import org.anjiao.supervisee.prohibition.Prohibition;
import org.anjiao.supervisee.prohibition.ProhibitionState;
import org.anjiao.supervisee.prohibition.Prohibitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prohibition orders (T-24). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("prohibition-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProhibitionResource implements RestResource {
    private final Prohibitions prohibitions;

    @Activate
    public ProhibitionResource(@Reference Prohibitions prohibitions) {
        this.prohibitions = prohibitions;
    }

    @POST
    @Operation(summary = "Register a court's order / 登记禁止令")
    public Response register(@Context SecurityContext security, NewProhibition order) {
        Prohibition registered = prohibitions.register(Callers.of(security), Requests.body(order));
        return answer(Response.created(URI.create("prohibition-orders/" + registered.id())), registered);
    }

    @GET
    @Exported
    @Operation(summary = "Orders, the latest registration first / 禁止令列表", description = "sort: registered, from, to")
    public Page<Prohibition> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        ProhibitionState wanted = Requests.optional(ProhibitionState.class, "state", state);
        return prohibitions.list(Callers.of(security), listing.query(), wanted);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order / 禁止令")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), prohibitions.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/police-copy")
    @Operation(summary = "The police has its copy / 登记抄送公安机关")
    public Response copiedToPolice(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PoliceCopyBody body) {
        PoliceCopyBody given = Requests.body(body);
        return answer(
                Response.ok(),
                prohibitions.copiedToPolice(
                        Callers.of(security), id, Requests.version(ifMatch), given.on(), given.reference()));
    }

    @POST
    @Path("{id}/zones")
    @Operation(summary = "Which zones enforce it / 关联监控区域")
    public Response enforcedBy(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ZonesBody body) {
        return answer(
                Response.ok(),
                prohibitions.enforcedBy(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        Requests.body(body).zoneIds()));
    }

    @POST
    @Path("{id}/lifting")
    @Operation(summary = "End it before its term is over / 提前解除")
    public Response lift(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(Response.ok(), prohibitions.lift(Callers.of(security), id, Requests.version(ifMatch), text));
    }

    private static Response answer(Response.ResponseBuilder response, Prohibition prohibition) {
        return Requests.answer(response, prohibition, prohibition.version());
    }

    /** When the police got its copy, and its receipt. */
    public record PoliceCopyBody(LocalDate on, String reference) {}

    /** Identifiers of zones. */
    public record ZonesBody(Set<String> zoneIds) {}
}
