package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.entry.Deliveries;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.entry.Referrals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Referrals up to registration, with their documents (T-04 to T-08). Steps honour {@code If-Match}; each answer carries the
 * new {@code ETag}. */
@Component(service = RestResource.class)
@Path("referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReferralResource implements RestResource {
    private final Referrals referrals;
    private final Deliveries deliveries;

    @Activate
    public ReferralResource(@Reference Referrals referrals, @Reference Deliveries deliveries) {
        this.referrals = referrals;
        this.deliveries = deliveries;
    }

    @POST
    @Operation(summary = "Open a file for whom the documents announce / 登记接收")
    public Response refer(@Context SecurityContext security, NewReferral referral) {
        Referral opened = referrals.refer(Callers.of(security), Requests.body(referral));
        return answer(Response.created(URI.create("referrals/" + opened.id())), opened);
    }

    @GET
    @Exported
    @Operation(
            summary = "Referrals of a unit's subtree, the latest first / 接收列表",
            description = "sort: received, effective, lastDay, reported, reference")
    public Page<Referral> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("state") String state,
            @QueryParam("missed") @DefaultValue("false") boolean missed) {
        return referrals.list(
                Callers.of(security),
                new ReferralQuery(listing.query(), Requests.optional(ReferralState.class, "state", state), missed));
    }

    @GET
    @Exported(personal = false)
    @Path("counts")
    @Operation(summary = "Who waits for registration in each office, and who is missed / 待登记和漏管统计")
    public List<ReferralCount> counts(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return referrals.counts(Callers.of(security), unit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A referral / 接收记录")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), referrals.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/reporting")
    @Operation(summary = "The person has come / 登记报到")
    public Response reportIn(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReportingBody body) {
        ReportingBody given = Requests.body(body);
        return answer(
                Response.ok(),
                referrals.reportIn(Callers.of(security), id, Requests.version(ifMatch), given.reportedOn()));
    }

    @POST
    @Path("{id}/registration")
    @Operation(summary = "Register the person / 入矫登记")
    public Response register(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            RegistrationBody body) {
        RegistrationBody given = Requests.body(body);
        return answer(
                Response.ok(),
                referrals.register(Callers.of(security), id, Requests.version(ifMatch), given.identityCheck()));
    }

    @POST
    @Path("{id}/documents")
    @Operation(summary = "Documents have come / 登记收到的文书")
    public Response received(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DocumentsBody body) {
        DocumentsBody given = Requests.body(body);
        return answer(
                Response.ok(),
                deliveries.received(
                        Callers.of(security), id, Requests.version(ifMatch), given.receivedOn(), given.documents()));
    }

    @POST
    @Path("{id}/receipt")
    @Operation(summary = "Send the receipt / 发出送达回执")
    public Response sendReceipt(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), deliveries.sendReceipt(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/forwarding")
    @Operation(summary = "Forward the documents to procuratorate and police (D-33) / 转送法律文书")
    public Response forward(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), deliveries.forward(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/documents-request")
    @Operation(summary = "Ask for what is missing, or remind / 要求补齐或催办")
    public Response askForMissing(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), deliveries.askForMissing(Callers.of(security), id, Requests.version(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder response, Referral referral) {
        return Requests.answer(response, referral, referral.version());
    }

    /** The day on which the person came. */
    public record ReportingBody(LocalDate reportedOn) {}

    /** How the identity was confirmed. */
    public record RegistrationBody(String identityCheck) {}

    /** What came, and when. */
    public record DocumentsBody(LocalDate receivedOn, List<String> documents) {}
}
