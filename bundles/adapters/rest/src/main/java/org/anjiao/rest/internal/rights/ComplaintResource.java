package org.anjiao.rest.internal.rights;

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
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.RightsQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Complaints and appeals (T-42). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComplaintResource implements RestResource {
    private final Complaints complaints;
    private final Refs refs;

    @Activate
    public ComplaintResource(
            @Reference Complaints complaints,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.complaints = complaints;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Put a complaint or appeal on record / 登记投诉申诉")
    public Response file(@Context SecurityContext security, NewComplaint complaint) {
        Complaint filed = complaints.file(Callers.of(security), Requests.body(complaint));
        return answer(Response.created(URI.create("complaints/" + filed.id())), filed);
    }

    @GET
    @Exported
    @Operation(
            summary = "Complaints of a unit's subtree, the latest first / 投诉申诉列表",
            description = "sort: filed, received, lastDay")
    public Page<ComplaintLine> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("state") String state,
            @QueryParam("toAnswer") boolean toAnswer) {
        Page<Complaint> page = complaints.list(Callers.of(security), new RightsQuery(listing.query(), state), toAnswer);
        return refs.named(page, Complaint::superviseeId, ComplaintLine::new);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A complaint / 投诉申诉")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), complaints.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer in writing / 答复")
    public Response answer(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AnswerBody body) {
        AnswerBody given = Requests.body(body);
        return answer(
                Response.ok(),
                complaints.answer(
                        Callers.of(security),
                        id,
                        Requests.version(ifMatch),
                        given.outcome(),
                        given.answer(),
                        given.legalBasis()));
    }

    @POST
    @Path("{id}/told")
    @Operation(summary = "The person has signed for the answer / 告知本人")
    public Response told(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ToldBody body) {
        LocalDate toldOn = Requests.body(body).toldOn();
        return answer(Response.ok(), complaints.told(Callers.of(security), id, Requests.version(ifMatch), toldOn));
    }

    @POST
    @Path("{id}/forwarding")
    @Operation(summary = "On to the procuratorate / 移送检察院")
    public Response forward(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), complaints.forward(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Take it back / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), complaints.withdraw(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    private static Response answer(Response.ResponseBuilder response, Complaint complaint) {
        return Requests.answer(response, complaint, complaint.version());
    }

    /** A written answer. */
    public record AnswerBody(ComplaintOutcome outcome, String answer, String legalBasis) {}

    /** The day on which the person was told. */
    public record ToldBody(LocalDate toldOn) {}

    /** A complaint with the person's name. */
    public record ComplaintLine(@JsonUnwrapped Complaint complaint, PersonRef supervisee) {}
}
