package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
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
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.education.Sessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions of education and voluntary work. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("education-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EducationSessionResource implements RestResource {
    private final Sessions sessions;
    private final Refs refs;

    @Activate
    public EducationSessionResource(
            @Reference Sessions sessions,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.sessions = sessions;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Plan a session / 安排教育学习、公益活动")
    public Response plan(@Context SecurityContext security, NewSession session) {
        Session planned = sessions.plan(Callers.of(security), Requests.body(session));
        return answer(Response.created(URI.create("education-sessions/" + planned.id())), planned);
    }

    @GET
    @Exported
    @Operation(summary = "Sessions, the latest first / 教育学习、公益活动列表", description = "sort: starts, minutes, topic")
    public Page<Session> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state) {
        SessionKind ofKind = Requests.optional(SessionKind.class, "kind", kind);
        SessionState inState = Requests.optional(SessionState.class, "state", state);
        return sessions.list(Callers.of(security), listing.query(), ofKind, inState);
    }

    @GET
    @Exported
    @Path("hours")
    @Operation(summary = "A person's month against the rule / 对象当月时间")
    public List<HoursView> hours(
            @Context SecurityContext security,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("month") String month) {
        return views(sessions.hours(Callers.of(security), superviseeId, Requests.month(month)));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "A session with those attendances that the caller may read, and their hours of its month / 活动及名单当月时间")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        Session session = sessions.find(Callers.of(security), id);
        List<String> listed =
                session.attendances().stream().map(Attendance::superviseeId).toList();
        SessionView view = new SessionView(
                session,
                List.copyOf(refs.persons(listed).values()),
                views(sessions.hoursOfListed(Callers.of(security), id)));
        return Requests.answer(Response.ok(), view, session.version());
    }

    @POST
    @Path("{id}/attendance")
    @Operation(summary = "Who came; closes the session / 登记出勤并结束")
    public Response hold(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AttendanceBody body) {
        return answer(
                Response.ok(),
                sessions.hold(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        Requests.body(body).marks()));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "It does not take place / 取消")
    public Response cancel(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        return answer(
                Response.ok(),
                sessions.cancel(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        Requests.body(body).text()));
    }

    private static Response answer(Response.ResponseBuilder response, Session session) {
        return Requests.answer(response, session, session.version());
    }

    private static List<HoursView> views(List<HoursOfMonth> months) {
        return months.stream()
                .map(hours -> new HoursView(hours, hours.missingMinutes()))
                .toList();
    }

    /** A session with those on its list by name, and how far each is with its kind in its month. */
    public record SessionView(@JsonUnwrapped Session session, List<PersonRef> persons, List<HoursView> hours) {}

    /** Everybody on the list. */
    public record AttendanceBody(List<AttendanceMark> marks) {}

    /** A month with what is missing. */
    public record HoursView(@JsonUnwrapped HoursOfMonth hours, int missingMinutes) {}
}
