package org.anjiao.rest.internal.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.monitoring.Tracks;
import org.anjiao.monitoring.Tracks.DayTrack;
import org.anjiao.monitoring.Tracks.TrackPoint;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One person's day; each read states its purpose and is audited (Law art. 29). */
@Component(service = RestResource.class)
@Path("tracks/{supervisee}/{day}")
@Produces(MediaType.APPLICATION_JSON)
public final class TrackResource implements RestResource {
    private final Tracks tracks;

    @Activate
    public TrackResource(@Reference Tracks tracks) {
        this.tracks = tracks;
    }

    @GET
    @Operation(summary = "Coverage, gaps and stops of a person's day / 当日轨迹概况")
    public DayTrack day(
            @Context SecurityContext security,
            @PathParam("supervisee") String supervisee,
            @PathParam("day") String day,
            @QueryParam("purpose") String purpose) {
        return tracks.day(Callers.of(security), supervisee, date(day), purpose);
    }

    @GET
    @Path("points")
    @Operation(summary = "Positions of a person's day in the order of time / 轨迹回放")
    public Page<TrackPoint> points(
            @Context SecurityContext security,
            @PathParam("supervisee") String supervisee,
            @PathParam("day") String day,
            @QueryParam("purpose") String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        return tracks.points(Callers.of(security), supervisee, date(day), purpose, cursor, limit);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "day", "day", "2019-03-31");
        }
    }
}
