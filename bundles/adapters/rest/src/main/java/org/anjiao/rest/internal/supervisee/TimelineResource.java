package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.Timeline;
import org.anjiao.supervisee.TimelineEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way of a person as far as it is on record. */
@Component(service = RestResource.class)
@Path("timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource implements RestResource {
    private final Timeline timeline;

    @Activate
    public TimelineResource(@Reference Timeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @Exported
    @Operation(summary = "A person's steps, the latest first / 对象办理时间轴")
    public Page<TimelineEntry> of(
            @Context SecurityContext security,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (superviseeId == null) {
            throw CommonProblem.required("superviseeId");
        }
        return timeline.of(Callers.of(security), superviseeId, cursor, limit);
    }
}
