package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.leave.Leaves;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leaves (T-12 to T-17, S-08). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("leaves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LeaveResource implements RestResource {
    private final Leaves leaves;
    private final Refs refs;

    @Activate
    public LeaveResource(
            @Reference Leaves leaves, @Reference SuperviseeDirectory directory, @Reference Organization organization) {
        this.leaves = leaves;
        refs = new Refs(organization, directory);
    }

    @POST
    @NeverKept
    @Path("assessment")
    @Operation(summary = "What the rules say on a leave, without applying / 外出试算：是否需要请假、由哪一级批准")
    public LeaveVerdict assess(@Context SecurityContext security, LeaveApplication application) {
        return leaves.assess(Callers.of(security), Requests.body(application));
    }

    @POST
    @Operation(summary = "File an application / 登记外出申请")
    public Response apply(@Context SecurityContext security, LeaveApplication application) {
        Leave leave = leaves.apply(Callers.of(security), Requests.body(application));
        return answer(Response.created(URI.create("leaves/" + leave.id())), leave);
    }

    @GET
    @Exported
    @Operation(
            summary = "Leaves of a unit's subtree, the latest first / 外出列表",
            description = "sort: applied, from, to, days, destination, decided")
    public Page<LeaveLine> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        LeaveQuery query = new LeaveQuery(listing.query(), Requests.optional(LeaveState.class, "state", state));
        return refs.named(
                leaves.list(Callers.of(security), query),
                leave -> leave.application().superviseeId(),
                LeaveLine::new);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A leave / 外出")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(leaves.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/opinion")
    @Operation(summary = "Opinion of the office or the county / 审核意见")
    public Response giveOpinion(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String text = Requests.body(body).text();
        return answer(leaves.giveOpinion(Callers.of(security), id, Requests.version(ifMatch), text));
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
                leaves.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Give it up before it begins / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        String reason = Requests.body(body).text();
        return answer(leaves.withdraw(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/extension")
    @Operation(summary = "Ask for a later last day / 申请延长")
    public Response requestExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExtensionBody body) {
        ExtensionBody given = Requests.body(body);
        return answer(leaves.requestExtension(
                Callers.of(security), id, Requests.version(ifMatch), given.to(), given.reason()));
    }

    @POST
    @Path("{id}/extension-decision")
    @Operation(summary = "Grant or refuse the later last day / 审批延长")
    public Response decideExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(leaves.decideExtension(
                Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "File the return / 登记返回")
    public Response reportReturn(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReturnBody body) {
        ReturnBody given = Requests.body(body);
        return answer(leaves.reportReturn(
                Callers.of(security), id, Requests.version(ifMatch), given.returnedOn(), given.evidence()));
    }

    private static Response answer(Leave leave) {
        return answer(Response.ok(), leave);
    }

    private static Response answer(Response.ResponseBuilder response, Leave leave) {
        return Requests.answer(response, leave, leave.version());
    }

    /** A leave with the person's name. */
    public record LeaveLine(@JsonUnwrapped Leave leave, PersonRef supervisee) {}

    /** A wished later last day. */
    public record ExtensionBody(LocalDate to, String reason) {}

    /** A reported return. */
    public record ReturnBody(LocalDate returnedOn, String evidence) {}
}
