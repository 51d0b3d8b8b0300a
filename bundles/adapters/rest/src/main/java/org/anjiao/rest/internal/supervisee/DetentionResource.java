package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
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
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.detention.Detention;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.Detentions;
import org.anjiao.supervisee.detention.NewDetention;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Detentions and coercive measures (T-29). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("detentions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DetentionResource implements RestResource {
    private final Detentions detentions;

    @Activate
    public DetentionResource(@Reference Detentions detentions) {
        this.detentions = detentions;
    }

    @POST
    @Operation(summary = "File a measure / 登记羁押、强制措施")
    public Response file(@Context SecurityContext security, NewDetention body) {
        Detention detention = detentions.file(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("detentions/" + detention.id())), detention);
    }

    @GET
    @Exported
    @Operation(
            summary = "A person's measures, the latest first / 对象羁押、强制措施",
            description = "sort: since, noticeBy, ended")
    public Page<Detention> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("lasting") Boolean lasting) {
        return detentions.list(
                Callers.of(security), listing.query(), Requests.optional(DetentionKind.class, "kind", kind), lasting);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A measure / 羁押、强制措施")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), detentions.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/notice")
    @Operation(summary = "File the notice (D-25) / 登记通知书")
    public Response noticeCame(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NoticeBody body) {
        NoticeBody given = Requests.body(body);
        return answer(
                Response.ok(),
                detentions.noticeCame(Callers.of(security), id, Requests.version(ifMatch), given.on(), given.notice()));
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "File the end / 登记解除")
    public Response end(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EndBody body) {
        EndBody given = Requests.body(body);
        return answer(
                Response.ok(),
                detentions.end(Callers.of(security), id, Requests.version(ifMatch), given.endedOn(), given.outcome()));
    }

    private static Response answer(Response.ResponseBuilder response, Detention detention) {
        return Requests.answer(response, detention, detention.version());
    }

    /** The notice of the organ. */
    public record NoticeBody(LocalDate on, String notice) {}

    /** How it ended. */
    public record EndBody(LocalDate endedOn, String outcome) {}
}
