package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
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
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseQuery;
import org.anjiao.supervisee.exit.Releases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Releases (T-40), known by their persons. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReleaseResource implements RestResource {
    private final Releases releases;

    @Activate
    public ReleaseResource(@Reference Releases releases) {
        this.releases = releases;
    }

    @GET
    @Exported
    @Operation(
            summary = "Persons whose term ends or has ended, the earliest end first / 期满待解除人员",
            description = "sort: term, registered, number")
    public Page<Release> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("endingBy") LocalDate endingBy) {
        return releases.list(Callers.of(security), new ReleaseQuery(listing.query(), endingBy));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a person's release stands / 解除办理情况")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), releases.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/summary")
    @Operation(summary = "File the personal summary / 登记个人总结")
    public Response fileSummary(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            SummaryBody body) {
        SummaryBody given = Requests.body(body);
        return answer(
                Response.ok(),
                releases.fileSummary(
                        Callers.of(security), id, Requests.version(ifMatch), given.summary(), given.handedInOn()));
    }

    @POST
    @Path("{id}/appraisal")
    @Operation(summary = "Give the appraisal / 书面鉴定")
    public Response appraise(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        TextBody given = Requests.body(body);
        return answer(
                Response.ok(), releases.appraise(Callers.of(security), id, Requests.version(ifMatch), given.text()));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Announce the release / 宣告解除")
    public Response release(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Announcement body) {
        Announcement given = Requests.body(body);
        return answer(Response.ok(), releases.release(Callers.of(security), id, Requests.version(ifMatch), given));
    }

    @POST
    @Path("{id}/correction")
    @Operation(summary = "Correct what was filed of the announcement / 更正解除宣告记录")
    public Response correct(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectionBody body) {
        CorrectionBody given = Requests.body(body);
        Announcement right = new Announcement(given.announcedOn(), given.participants(), given.aftercare());
        return answer(
                Response.ok(),
                releases.correct(Callers.of(security), id, Requests.version(ifMatch), right, given.reason()));
    }

    /** The announcement as it truly was, and why what is on record is wrong. */
    public record CorrectionBody(LocalDate announcedOn, String participants, String aftercare, String reason) {}

    private static Response answer(Response.ResponseBuilder response, Release release) {
        return Requests.answer(response, release, release.version());
    }

    /** A summary; without a day the text says why there is none. */
    public record SummaryBody(String summary, LocalDate handedInOn) {}
}
