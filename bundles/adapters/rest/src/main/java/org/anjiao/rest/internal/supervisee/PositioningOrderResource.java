package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
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
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Orders of electronic positioning (Law art. 29, T-25, R-58). Steps honour {@code If-Match}; each answer carries the new
 * {@code ETag}.
 */
@Component(service = RestResource.class)
@Path("positioning-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PositioningOrderResource implements RestResource {
    private final EmOrders orders;
    private final Refs refs;

    @Activate
    public PositioningOrderResource(
            @Reference EmOrders orders,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.orders = orders;
        refs = new Refs(organization, directory);
    }

    @GET
    @Exported
    @Operation(
            summary = "Orders of a unit's subtree, the latest first / 电子定位决定列表",
            description = "sort: proposed, from, to, decided")
    public Page<OrderLine> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("state") String state,
            @Parameter(description = "only those in force under which the person wears no device / 仅列生效中尚未安装装置的")
                    @QueryParam("withoutDevice")
                    @DefaultValue("false")
                    boolean withoutDevice) {
        EmOrderState wanted = Requests.optional(EmOrderState.class, "state", state);
        Page<EmOrder> page = orders.list(Callers.of(security), listing.query(), wanted, withoutDevice);
        return refs.named(page, EmOrder::superviseeId, OrderLine::new);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order with its extensions / 电子定位决定")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(orders.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/submission")
    @Operation(summary = "Submit what an office has proposed, or return it / 审核司法所的提请，提交或退回")
    public Response submit(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                orders.submit(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/approval")
    @Operation(summary = "Approve; the decision with its notice is issued / 批准，制发决定书及告知书")
    public Response approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(orders.approve(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/rejection")
    @Operation(summary = "Reject / 不予批准")
    public Response reject(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(orders.reject(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Lift before the end / 提前解除")
    public Response release(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(orders.release(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/extension")
    @Operation(summary = "Ask for a later last day, with an evaluation / 提请延长并附评估")
    public Response requestExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ExtensionBody body) {
        ExtensionBody given = Requests.body(body);
        return answer(orders.requestExtension(
                Callers.of(security), id, Requests.version(ifMatch), given.to(), given.evaluation()));
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
        return answer(orders.decideExtension(
                Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/notice")
    @Operation(summary = "The person has signed the notice / 登记告知书签收")
    public Response signNotice(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NoticeBody body) {
        LocalDate day = Requests.body(body).signedOn();
        return answer(orders.signNotice(Callers.of(security), id, Requests.version(ifMatch), day));
    }

    @POST
    @Path("{id}/device-return")
    @Operation(summary = "The device is back / 登记装置收回")
    public Response returnDevice(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReturnBody body) {
        LocalDate day = Requests.body(body).returnedOn();
        return answer(orders.returnDevice(Callers.of(security), id, Requests.version(ifMatch), day));
    }

    private static Response answer(EmOrder order) {
        return Requests.answer(Response.ok(), order, order.version());
    }

    /** An order with the person's name. */
    public record OrderLine(@JsonUnwrapped EmOrder order, PersonRef supervisee) {}

    /** A wished later last day. */
    public record ExtensionBody(LocalDate to, String evaluation) {}

    /** When the person signed. */
    public record NoticeBody(LocalDate signedOn) {}

    /** When the device came back. */
    public record ReturnBody(LocalDate returnedOn) {}
}
