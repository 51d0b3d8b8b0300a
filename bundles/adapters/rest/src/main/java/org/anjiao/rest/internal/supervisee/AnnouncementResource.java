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
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.Announcements;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Announcements (T-08). A correction honours {@code If-Match} with the version of the announcement. */
@Component(service = RestResource.class)
@Path("announcements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AnnouncementResource implements RestResource {
    private final Announcements announcements;

    @Activate
    public AnnouncementResource(@Reference Announcements announcements) {
        this.announcements = announcements;
    }

    @POST
    @Operation(summary = "File the announcement / 登记入矫宣告")
    public Response announce(@Context SecurityContext security, NewAnnouncement held) {
        Announcement announcement = announcements.announce(Callers.of(security), Requests.body(held));
        return Response.created(URI.create(
                        "announcements?superviseeId=" + announcement.held().superviseeId()))
                .entity(announcement)
                .build();
    }

    @POST
    @Path("{id}/correction")
    @Operation(summary = "Correct a wrong entry by another version / 更正入矫宣告记录")
    public Response correct(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectionBody body) {
        CorrectionBody given = Requests.body(body);
        Announcement corrected = announcements.correct(
                Callers.of(security), id, Requests.version(ifMatch), Requests.body(given.held()), given.reason());
        return Requests.answer(Response.ok(), corrected, corrected.version());
    }

    /** The announcement as it truly was held, and why what is on record is wrong. */
    public record CorrectionBody(NewAnnouncement held, String reason) {}

    @GET
    @Exported
    @Operation(
            summary = "A person's announcement, if there was one, with its earlier versions / 对象的入矫宣告及更正前的记录",
            description = "sort: held, recorded")
    public Page<Announcement> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("current") Boolean current) {
        return announcements.list(Callers.of(security), listing.query(), current);
    }
}
