package org.anjiao.rest.internal.device;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.device.BadFrames;
import org.anjiao.device.FrameReplay;
import org.anjiao.device.ReplayResult;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Frames that no driver could decode, and their replay. */
@Component(service = RestResource.class)
@Path("device-frames")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BadFrameResource implements RestResource {
    private static final int STANDARD_BATCH = 200;

    private final BadFrames frames;

    @Activate
    public BadFrameResource(@Reference BadFrames frames) {
        this.frames = frames;
    }

    @GET
    @Operation(summary = "Undecodable frames, oldest first, without their bytes / 无法解析的报文")
    public Page<BadFrame> list(
            @Context SecurityContext security,
            @QueryParam("driver") String driver,
            @QueryParam("state") String state,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        BadFrame.State wanted = Requests.optional(BadFrame.State.class, "state", state);
        return frames.list(Callers.of(security), new BadFrameQuery(driver, wanted, from, until), cursor, limit);
    }

    @GET
    @Path("{id}/content")
    @Operation(summary = "The bytes of a frame in hexadecimal; put on record / 报文内容")
    public Content content(
            @Context SecurityContext security, @PathParam("id") String id, @QueryParam("purpose") String purpose) {
        return new Content(id, frames.content(Callers.of(security), id, purpose));
    }

    /** Repeating it does no harm and must reach the driver again, so that no answer of it is kept. */
    @POST
    @Path("replay")
    @NeverKept
    @Operation(summary = "Decode frames again with the present driver / 重新解析")
    public ReplayResult replay(@Context SecurityContext security, ReplayBody body) {
        ReplayBody given = Requests.body(body);
        int limit = given.limit() == null ? STANDARD_BATCH : given.limit();
        return frames.replay(
                Callers.of(security), new FrameReplay(given.driver(), given.ids(), given.from(), given.until(), limit));
    }

    /** The bytes of a frame. */
    public record Content(String id, String hex) {}

    /** What is to be decoded again: named frames, or the oldest of a stretch of time; 200 where no limit is given. */
    public record ReplayBody(String driver, List<String> ids, Instant from, Instant until, Integer limit) {}
}
