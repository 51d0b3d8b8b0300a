package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.LocalDate;
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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.keyperson.KeyListing;
import org.anjiao.supervisee.keyperson.KeyListingState;
import org.anjiao.supervisee.keyperson.KeyMeasure;
import org.anjiao.supervisee.keyperson.KeyPerson;
import org.anjiao.supervisee.keyperson.KeyPersons;
import org.anjiao.supervisee.keyperson.KeyPlan;
import org.anjiao.supervisee.keyperson.NewKeyListing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Key persons. Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("key-persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KeyPersonResource implements RestResource {
    private final KeyPersons keys;

    @Activate
    public KeyPersonResource(@Reference KeyPersons keys) {
        this.keys = keys;
    }

    @GET
    @Exported
    @Path("listings")
    @Operation(
            summary = "Listings of a unit's subtree, the latest first; without health data / 重点对象列管记录",
            description = "sort: proposed")
    public Page<KeyListing> listings(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("category") String category,
            @QueryParam("state") String state) {
        return keys.listings(
                Callers.of(security),
                listing.query(),
                Requests.optional(KeyCategory.class, "category", category),
                Requests.optional(KeyListingState.class, "state", state));
    }

    @GET
    @Exported(rows = KeyListing.class, in = "listings")
    @Path("{superviseeId}")
    @Operation(summary = "Why a person is a key person, and what is done about it / 重点对象情况")
    public KeyPerson of(
            @Context SecurityContext security,
            @PathParam("superviseeId") String superviseeId,
            @Parameter(description = "shows health data too; the read is put on record / 查看健康类别的用途，查看将被记录")
                    @QueryParam("purpose")
                    String purpose) {
        return keys.of(Callers.of(security), superviseeId, purpose);
    }

    @POST
    @Path("listings")
    @Operation(summary = "Propose to list / 提请列为重点对象")
    public Response proposeListing(@Context SecurityContext security, NewKeyListing body) {
        return created(keys.proposeListing(Callers.of(security), Requests.body(body)));
    }

    @POST
    @Path("delistings")
    @Operation(summary = "Propose to delist / 提请撤销重点对象")
    public Response proposeDelisting(@Context SecurityContext security, NewKeyListing body) {
        return created(keys.proposeDelisting(Callers.of(security), Requests.body(body)));
    }

    @POST
    @Path("listings/{id}/decision")
    @Operation(summary = "Decide on what is proposed / 审批")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        KeyListing listing =
                keys.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment());
        return Requests.answer(Response.ok(), listing, listing.version());
    }

    @POST
    @Path("{superviseeId}/plans")
    @Operation(summary = "Make the plan or its next version / 制定管控方案")
    public Response plan(
            @Context SecurityContext security, @PathParam("superviseeId") String superviseeId, PlanBody body) {
        PlanBody given = Requests.body(body);
        KeyPlan plan = keys.plan(Callers.of(security), superviseeId, given.measures(), given.reviewOn());
        return Requests.answer(Response.created(URI.create("key-persons/" + superviseeId)), plan, plan.version());
    }

    @POST
    @Path("plans/{id}/reviews")
    @Operation(summary = "File a review of the plan / 方案复核")
    public Response review(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviewBody body) {
        ReviewBody given = Requests.body(body);
        KeyPlan plan = keys.review(Callers.of(security), id, Requests.version(ifMatch), given.effect(), given.nextOn());
        return Requests.answer(Response.ok(), plan, plan.version());
    }

    private static Response created(KeyListing listing) {
        return Requests.answer(
                Response.created(URI.create("key-persons/" + listing.superviseeId())), listing, listing.version());
    }

    /** A plan. */
    public record PlanBody(List<KeyMeasure> measures, LocalDate reviewOn) {}

    /** A review, with the last day of the next one. */
    public record ReviewBody(String effect, LocalDate nextOn) {}
}
