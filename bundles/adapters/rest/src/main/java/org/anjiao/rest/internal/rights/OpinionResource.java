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
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.ProcuratorateOpinions;
import org.anjiao.supervisee.rights.RightsQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suggestions and notices of the procuratorate (T-43). */
@Component(service = RestResource.class)
@Path("procuratorate-opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OpinionResource implements RestResource {
    private final ProcuratorateOpinions opinions;
    private final Refs refs;

    @Activate
    public OpinionResource(
            @Reference ProcuratorateOpinions opinions,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.opinions = opinions;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Put an opinion on record / 登记检察建议、纠正意见")
    public Response receive(@Context SecurityContext security, NewOpinion opinion) {
        Opinion received = opinions.receive(Callers.of(security), Requests.body(opinion));
        return answer(Response.created(URI.create("procuratorate-opinions/" + received.id())), received);
    }

    @GET
    @Exported
    @Operation(
            summary = "Opinions of a unit's subtree, the latest first / 检察建议列表",
            description = "sort: filed, received, lastDay")
    public Page<OpinionLine> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        Page<Opinion> page = opinions.list(Callers.of(security), new RightsQuery(listing.query(), state));
        return refs.named(page, Opinion::superviseeId, OpinionLine::new);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An opinion / 检察建议")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), opinions.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/answer")
    @Operation(summary = "Answer in writing: adopted, or reasons why not / 书面回复")
    public Response answer(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AnswerBody body) {
        AnswerBody given = Requests.body(body);
        return answer(
                Response.ok(),
                opinions.answer(Callers.of(security), id, Requests.version(ifMatch), given.adopted(), given.answer()));
    }

    private static Response answer(Response.ResponseBuilder response, Opinion opinion) {
        return Requests.answer(response, opinion, opinion.version());
    }

    /** A written answer. */
    public record AnswerBody(boolean adopted, String answer) {}

    /** An opinion with the name of the person concerned, if there is one. */
    public record OpinionLine(@JsonUnwrapped Opinion opinion, PersonRef supervisee) {}
}
