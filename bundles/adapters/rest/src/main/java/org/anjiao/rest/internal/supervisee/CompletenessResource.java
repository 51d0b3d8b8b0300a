package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.anjiao.supervisee.completeness.CaseFiles;
import org.anjiao.supervisee.completeness.Completeness;
import org.anjiao.supervisee.completeness.FileBoard;
import org.anjiao.supervisee.completeness.FileFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Completeness of case files, of one person and summed over units. */
@Component(service = RestResource.class)
@Path("completeness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompletenessResource implements RestResource {
    private final CaseFiles files;

    @Activate
    public CompletenessResource(@Reference CaseFiles files) {
        this.files = files;
    }

    @GET
    @Exported(personal = false, rows = FileFigures.class, in = "below")
    @Operation(summary = "Figures of a unit and of those below it / 各单位档案完整度")
    public FileBoard board(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return files.board(Callers.of(security), unit);
    }

    @GET
    @Path("{superviseeId}")
    @Operation(summary = "How complete a person's file is, and what is missing / 档案完整度及缺失清单")
    public Response of(@Context SecurityContext security, @PathParam("superviseeId") String superviseeId) {
        return answer(files.of(Callers.of(security), superviseeId));
    }

    @PUT
    @Path("{superviseeId}/documents/{code}")
    @Operation(summary = "Put a document on file / 归档文书")
    public Response fileDocument(
            @Context SecurityContext security,
            @PathParam("superviseeId") String superviseeId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DocumentBody body) {
        DocumentBody given = Requests.body(body);
        return answer(files.fileDocument(
                Callers.of(security), superviseeId, Requests.version(ifMatch), code, given.reference(), given.dated()));
    }

    @POST
    @Path("{superviseeId}/documents/{code}/withdrawal")
    @Operation(summary = "Take off a document that was filed by hand / 撤下文书")
    public Response withdrawDocument(
            @Context SecurityContext security,
            @PathParam("superviseeId") String superviseeId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String reason = Requests.body(body).text();
        return answer(
                files.withdrawDocument(Callers.of(security), superviseeId, Requests.version(ifMatch), code, reason));
    }

    @PUT
    @Path("{superviseeId}/fields/{code}")
    @Operation(summary = "Fill in a field / 补录信息")
    public Response fillField(
            @Context SecurityContext security,
            @PathParam("superviseeId") String superviseeId,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(files.fillField(Callers.of(security), superviseeId, Requests.version(ifMatch), code, text));
    }

    @POST
    @NeverKept
    @Path("{superviseeId}/fields/reading")
    @Operation(summary = "Read the filled-in fields for a purpose; put on record / 查看补录信息（须说明用途）")
    public Map<String, String> fields(
            @Context SecurityContext security, @PathParam("superviseeId") String superviseeId, PurposeBody body) {
        return files.fields(
                Callers.of(security), superviseeId, Requests.body(body).purpose());
    }

    private static Response answer(Completeness file) {
        return Requests.answer(Response.ok(), file, file.version());
    }

    /** A document's number or place, and its day. */
    public record DocumentBody(String reference, LocalDate dated) {}
}
