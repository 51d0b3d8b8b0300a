package org.anjiao.rest.internal.supervisee;

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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.TextBody;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes of the place of execution (T-19 to T-23). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TransferResource implements RestResource {
    private final Transfers transfers;

    @Activate
    public TransferResource(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    @POST
    @Operation(summary = "File an application / 登记执行地变更申请")
    public Response apply(@Context SecurityContext security, TransferApplication body) {
        Transfer transfer = transfers.apply(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("transfers/" + transfer.id())), transfer);
    }

    @GET
    @Exported
    @Operation(
            summary = "Transfers out of and into a unit's subtree, the latest first / 执行地变更列表",
            description = "sort: applied, moving, decided, reportBy")
    public Page<Transfer> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("incoming") Boolean incoming,
            @QueryParam("open") Boolean open) {
        return transfers.list(Callers.of(security), new TransferQuery(listing.query(), incoming, open));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A transfer / 执行地变更")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), transfers.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/opinion")
    @Operation(summary = "Opinion of the office / 司法所意见")
    public Response giveOpinion(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        TextBody given = Requests.body(body);
        return answer(
                Response.ok(),
                transfers.giveOpinion(Callers.of(security), id, Requests.version(ifMatch), given.text()));
    }

    @POST
    @Path("{id}/request")
    @Operation(summary = "Ask the new county (D-08) / 征求新执行地意见")
    public Response ask(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), transfers.ask(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer of the new county / 新执行地复函")
    public Response answer(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AnswerBody body) {
        AnswerBody given = Requests.body(body);
        return answer(
                Response.ok(),
                transfers.answer(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        given.agreed(),
                        given.officeId(),
                        given.answer()));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Decide (D-09) / 决定")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                transfers.decide(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/refusal-notice")
    @Operation(summary = "The person was told of the refusal / 告知不同意变更")
    public Response told(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DayBody body) {
        DayBody given = Requests.body(body);
        return answer(Response.ok(), transfers.told(Callers.of(security), id, Requests.version(ifMatch), given.on()));
    }

    @POST
    @Path("{id}/file")
    @Operation(summary = "Hand the file over / 移交档案")
    public Response handOver(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        TextBody given = Requests.body(body);
        return answer(
                Response.ok(), transfers.handOver(Callers.of(security), id, Requests.version(ifMatch), given.text()));
    }

    @POST
    @Path("{id}/receipt")
    @Operation(summary = "Receipt of the new county / 签收档案")
    public Response receive(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), transfers.receive(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/report")
    @Operation(summary = "The person has reported to the new county / 登记报到")
    public Response reportIn(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DayBody body) {
        DayBody given = Requests.body(body);
        return answer(
                Response.ok(), transfers.reportIn(Callers.of(security), id, Requests.version(ifMatch), given.on()));
    }

    @POST
    @Path("{id}/revocation")
    @Operation(summary = "Take the decision back (D-09) / 撤销变更决定")
    public Response revoke(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        TextBody given = Requests.body(body);
        return answer(
                Response.ok(), transfers.revoke(Callers.of(security), id, Requests.version(ifMatch), given.text()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Give it up / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TextBody body) {
        TextBody given = Requests.body(body);
        return answer(
                Response.ok(), transfers.withdraw(Callers.of(security), id, Requests.version(ifMatch), given.text()));
    }

    private static Response answer(Response.ResponseBuilder response, Transfer transfer) {
        return Requests.answer(response, transfer, transfer.version());
    }

    /** The answer; a refusal needs its words, an agreement the office. */
    public record AnswerBody(boolean agreed, String officeId, String answer) {}

    /** A day. */
    public record DayBody(LocalDate on) {}
}
