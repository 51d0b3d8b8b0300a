package org.anjiao.rest.internal.rights;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.DataCorrections;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.RightsQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Correction of data (PIPL art. 46). Answers are masked except that of {@code unmasked}. */
@Component(service = RestResource.class)
@Path("data-corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DataCorrectionResource implements RestResource {
    private final DataCorrections corrections;
    private final Refs refs;

    @Activate
    public DataCorrectionResource(
            @Reference DataCorrections corrections,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.corrections = corrections;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Put a wish to correct data on record / 登记更正申请")
    public Response request(@Context SecurityContext security, NewCorrection correction) {
        DataCorrection wish = corrections.request(Callers.of(security), Requests.body(correction));
        return answer(Response.created(URI.create("data-corrections/" + wish.id())), wish);
    }

    @GET
    @Exported
    @Operation(
            summary = "Wishes of a unit's subtree, the latest first / 更正申请列表",
            description = "sort: filed, received, lastDay")
    public Page<CorrectionLine> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        Page<DataCorrection> page = corrections.list(Callers.of(security), new RightsQuery(listing.query(), state));
        return refs.named(page, DataCorrection::superviseeId, CorrectionLine::new);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A wish, masked / 更正申请（脱敏）")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), corrections.find(Callers.of(security), id));
    }

    @POST
    @NeverKept
    @Path("{id}/unmasked")
    @Operation(summary = "A wish in full; the read is on record / 查看完整信息（留痕）")
    public Response unmask(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        String purpose = Requests.body(body).purpose();
        return answer(Response.ok(), corrections.unmask(Callers.of(security), id, purpose));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Correct or refuse / 更正或不予更正")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                corrections.decide(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, DataCorrection correction) {
        return response.entity(correction)
                .header(HttpHeaders.ETAG, Requests.tag(correction.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A wish with the person's name. */
    public record CorrectionLine(@JsonUnwrapped DataCorrection correction, PersonRef supervisee) {}
}
