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
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.psychology.Support;
import org.anjiao.supervisee.psychology.SupportFile;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.psychology.Supports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Psychological support. Only {@code reading} answers with contents, and is put on record. */
@Component(service = RestResource.class)
@Path("psychological-support")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PsychologyResource implements RestResource {
    private final Supports supports;

    @Activate
    public PsychologyResource(@Reference Supports supports) {
        this.supports = supports;
    }

    @GET
    @Exported
    @Operation(summary = "That a person has or had support, without contents / 是否有心理帮扶")
    public List<Support> of(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return supports.of(Callers.of(security), superviseeId);
    }

    @POST
    @Path("referrals")
    @Operation(summary = "Ask for support / 转介心理帮扶")
    public Response refer(@Context SecurityContext security, ReferralBody body) {
        ReferralBody given = Requests.body(body);
        return created(supports.refer(Callers.of(security), given.superviseeId(), given.reason()));
    }

    @POST
    @Operation(summary = "Open a file, or take up a referral / 建立心理帮扶档案")
    public Response open(@Context SecurityContext security, PersonBody body) {
        return created(supports.open(Callers.of(security), Requests.body(body).superviseeId()));
    }

    @POST
    @Path("{id}/notes")
    @Operation(summary = "Add an entry; a crisis goes to the hazard ledger without contents / 登记帮扶记录")
    public Response note(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NoteBody body) {
        NoteBody given = Requests.body(body);
        return answer(
                Response.ok(),
                supports.note(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        given.kind(),
                        given.heldOn(),
                        given.content()));
    }

    @POST
    @Path("{id}/closing")
    @Operation(summary = "End the support / 结束心理帮扶")
    public Response close(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String summary = Requests.body(body).text();
        return answer(Response.ok(), supports.close(Callers.of(security), id, Requests.version(ifMatch), summary));
    }

    @POST
    @NeverKept
    @Path("{id}/reading")
    @Operation(summary = "Read the contents for a purpose; put on record / 查阅内容（须说明用途）")
    public SupportFile read(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        return supports.read(Callers.of(security), id, Requests.body(body).purpose());
    }

    private static Response created(Support support) {
        return answer(
                Response.created(URI.create("psychological-support?superviseeId=" + support.superviseeId())), support);
    }

    private static Response answer(Response.ResponseBuilder response, Support support) {
        return Requests.answer(response, support, support.version());
    }

    /** Why support is asked for. */
    public record ReferralBody(String superviseeId, String reason) {}

    /** Whose file. */
    public record PersonBody(String superviseeId) {}

    /** An entry. */
    public record NoteBody(SupportNote.Kind kind, LocalDate heldOn, String content) {}
}
