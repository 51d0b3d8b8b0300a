package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestState;
import org.anjiao.supervisee.track.TrackRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests for tracks by those who do not keep the person (brief 6.3). */
@Component(service = RestResource.class)
@Path("track-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TrackRequestResource implements RestResource {
    private final TrackRequests requests;
    private final Refs refs;

    @Activate
    public TrackRequestResource(
            @Reference TrackRequests requests,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.requests = requests;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "File a request / 申请查阅轨迹")
    public Response request(@Context SecurityContext security, NewTrackRequest body) {
        TrackRequest filed = requests.request(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("track-requests/" + filed.id())), filed);
    }

    @GET
    @Exported
    @Operation(
            summary = "Requests on persons of a unit's subtree, for those who decide / 轨迹查阅申请列表",
            description = "sort: requested, decided")
    public Page<TrackLine> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        TrackRequestState wanted = Requests.optional(TrackRequestState.class, "state", state);
        return requests.list(Callers.of(security), listing.query(), wanted).map(this::line);
    }

    @GET
    @Path("own")
    @Exported
    @Operation(summary = "The caller's own requests, the latest first / 本人提交的申请")
    public Page<TrackLine> own(
            @Context SecurityContext security,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return requests.own(Callers.of(security), cursor, limit).map(this::line);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A request / 申请")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), requests.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Grant or refuse / 批准或不予批准")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                requests.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "The requester gives it back / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), requests.withdraw(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "End a grant before its time / 撤销批准")
    public Response revoke(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), requests.revoke(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    private TrackLine line(TrackRequest request) {
        return new TrackLine(request, refs.person(request.superviseeId()));
    }

    private static Response answer(Response.ResponseBuilder response, TrackRequest one) {
        return Requests.answer(response, one, one.version());
    }

    /** A request with the person's name. */
    public record TrackLine(@JsonUnwrapped TrackRequest request, PersonRef supervisee) {}
}
