package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
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
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.medical.ExtensionState;
import org.anjiao.supervisee.medical.MedicalExtension;
import org.anjiao.supervisee.medical.MedicalReview;
import org.anjiao.supervisee.medical.MedicalReviews;
import org.anjiao.supervisee.medical.MedicalStanding;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Medical reviews and their extensions (T-11). A decision honours {@code If-Match}. */
@Component(service = RestResource.class)
@Path("medical-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MedicalReviewResource implements RestResource {
    private final MedicalReviews reviews;

    @Activate
    public MedicalReviewResource(@Reference MedicalReviews reviews) {
        this.reviews = reviews;
    }

    @POST
    @Operation(summary = "File an examination / 登记病情复查")
    public Response file(@Context SecurityContext security, NewMedicalReview review) {
        MedicalReview filed = reviews.file(Callers.of(security), Requests.body(review));
        return Response.created(URI.create("medical-reviews/" + filed.id()))
                .entity(filed)
                .build();
    }

    @GET
    @Exported
    @Operation(
            summary = "Reviews without diagnoses, the latest first / 病情复查列表",
            description = "sort: examined, recorded")
    public Page<MedicalReview> list(@Context SecurityContext security, @BeanParam CaseListing listing) {
        return reviews.list(Callers.of(security), listing.query());
    }

    @GET
    @Path("standing")
    @Operation(summary = "How a person stands with reviews / 对象病情复查情况")
    public MedicalStanding standing(
            @Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return reviews.standing(Callers.of(security), superviseeId);
    }

    @GET
    @Exported
    @Path("extensions")
    @Operation(
            summary = "Extensions, the latest proposal first / 复查延期列表",
            description = "sort: proposed, months, decided")
    public Page<MedicalExtension> extensions(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        ExtensionState wanted = Requests.optional(ExtensionState.class, "state", state);
        return reviews.extensions(Callers.of(security), listing.query(), wanted);
    }

    @POST
    @Path("extensions")
    @Operation(summary = "Propose a later review / 提出复查延期")
    public Response proposeExtension(@Context SecurityContext security, ExtensionBody body) {
        ExtensionBody given = Requests.body(body);
        MedicalExtension proposed = reviews.proposeExtension(
                Callers.of(security), given.superviseeId(), given.months(), given.reason(), given.evidence());
        return answer(Response.created(URI.create("medical-reviews/extensions/" + proposed.id())), proposed);
    }

    @POST
    @Path("extensions/{id}/decision")
    @Operation(summary = "Grant or refuse / 审批复查延期")
    public Response decideExtension(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                reviews.decideExtension(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @NeverKept
    @Path("extensions/{id}/reading")
    @Operation(summary = "Read why an extension is wished for a purpose; put on record / 查阅复查延期事由（须说明用途）")
    public MedicalExtension readExtension(
            @Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        return reviews.extension(Callers.of(security), id, Requests.body(body).purpose());
    }

    @POST
    @NeverKept
    @Path("{id}/reading")
    @Operation(summary = "Read a review in full for a purpose; put on record / 查阅病情复查（须说明用途）")
    public MedicalReview read(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        return reviews.find(Callers.of(security), id, Requests.body(body).purpose());
    }

    private static Response answer(Response.ResponseBuilder response, MedicalExtension extension) {
        return Requests.answer(response, extension, extension.version());
    }

    /** A wish to examine later. */
    public record ExtensionBody(String superviseeId, int months, String reason, String evidence) {}
}
