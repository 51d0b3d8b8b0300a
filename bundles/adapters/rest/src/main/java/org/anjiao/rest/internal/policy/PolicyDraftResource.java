package org.anjiao.rest.internal.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.Tables;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.editing.Draft;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.editing.NewDraft;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.spi.WorkedCase;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes of the rules by two persons. Steps honour {@code If-Match}, which publication requires; each answer
 * carries the new {@code ETag}.
 */
@Component(service = RestResource.class)
@Path("policy/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PolicyDraftResource implements RestResource {
    private final PolicyEditing editing;
    private final Tables tables;
    private final PackFiles files;

    @Activate
    public PolicyDraftResource(@Reference PolicyEditing editing, @Reference Tables tables) {
        this.editing = editing;
        this.tables = tables;
        files = new PackFiles(editing, tables);
    }

    @GET
    @Operation(summary = "All changes, the latest first / 修改稿列表")
    public List<DraftLine> list(@Context SecurityContext security) {
        return editing.drafts(Callers.of(security)).stream().map(DraftLine::of).toList();
    }

    @POST
    @Operation(summary = "Begin a change of a pack / 起草新版本")
    public Response begin(@Context SecurityContext security, NewDraft wanted) {
        return created(editing.begin(Callers.of(security), Requests.body(wanted)));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(summary = "Begin a change with a document / 导入规则包（XML）")
    public Response beginWith(@Context SecurityContext security, InputStream document) {
        return created(editing.beginWith(Callers.of(security), document));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A change with its rules / 修改稿")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(editing.find(Callers.of(security), id));
    }

    @PUT
    @Path("{id}/rules/{code}")
    @Operation(summary = "The rows of one rule; none removes it / 修改一条规则")
    public Response putRules(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            List<RuleRow> rows) {
        return answer(editing.putRules(Callers.of(security), id, Requests.version(ifMatch), code, Requests.body(rows)));
    }

    @PUT
    @Path("{id}/table")
    @Consumes({PackFiles.CSV, PackFiles.XLSX})
    @Operation(summary = "All rules as a table / 导入规则表")
    public Response importTable(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream table) {
        TableMedia media = type.isCompatible(MediaType.valueOf(PackFiles.CSV)) ? TableMedia.CSV : TableMedia.XLSX;
        try (TableReader reader = tables.read(table, media)) {
            return answer(editing.importRules(Callers.of(security), id, Requests.version(ifMatch), reader));
        }
    }

    @PUT
    @Path("{id}/cases")
    @Operation(summary = "The worked cases / 修改算例")
    public Response putCases(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            List<WorkedCase> cases) {
        return answer(editing.putCases(Callers.of(security), id, Requests.version(ifMatch), Requests.body(cases)));
    }

    @PUT
    @Path("{id}/period")
    @Operation(summary = "First and last day / 修改有效期")
    public Response setPeriod(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            PeriodBody body) {
        PeriodBody given = Requests.body(body);
        return answer(editing.setPeriod(Callers.of(security), id, Requests.version(ifMatch), given.from(), given.to()));
    }

    @GET
    @Path("{id}/changes")
    @Operation(summary = "What it changes, in words / 与现行版本的差异")
    public List<RuleChange> changes(@Context SecurityContext security, @PathParam("id") String id) {
        return editing.changes(Callers.of(security), id);
    }

    @GET
    @Path("{id}/findings")
    @Operation(summary = "Run the worked cases / 自检结果")
    public List<PackFinding> test(@Context SecurityContext security, @PathParam("id") String id) {
        return editing.test(Callers.of(security), id);
    }

    @POST
    @Path("{id}/publication")
    @Operation(summary = "Put it into force, by a second person / 发布")
    public Response publish(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(editing.publish(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "Give it up / 作废")
    public Response discard(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(editing.discard(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @GET
    @Path("{id}/document")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Its document / 导出修改稿（XML）")
    public Response document(@Context SecurityContext security, @PathParam("id") String id) {
        return files.document(editing.find(Callers.of(security), id).contents());
    }

    @GET
    @Path("{id}/table")
    @Produces({PackFiles.CSV, PackFiles.XLSX})
    @Operation(summary = "Its rules as a table / 导出规则表")
    public Response table(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("media") @DefaultValue("xlsx") String media) {
        return files.table(editing.find(Callers.of(security), id).contents(), media);
    }

    private static Response created(Draft draft) {
        return answer(Response.created(URI.create("policy/drafts/" + draft.id())), draft);
    }

    private static Response answer(Draft draft) {
        return answer(Response.ok(), draft);
    }

    private static Response answer(Response.ResponseBuilder response, Draft draft) {
        return Requests.answer(response, draft, draft.version());
    }

    /** A period; without a last day it stays open. */
    public record PeriodBody(LocalDate from, LocalDate to) {}

    /** A change without its rules. */
    public record DraftLine(
            String id,
            String packId,
            String packVersion,
            String zh,
            String en,
            String baseVersion,
            LocalDate validFrom,
            LocalDate validTo,
            DraftState state,
            Instant startedAt,
            List<String> editors,
            String closedBy,
            Instant closedAt,
            String reason,
            long version) {
        static DraftLine of(Draft draft) {
            return new DraftLine(
                    draft.id(),
                    draft.contents().identity().id(),
                    draft.contents().identity().version(),
                    draft.contents().identity().zh(),
                    draft.contents().identity().en(),
                    draft.baseVersion(),
                    draft.contents().validity().from(),
                    draft.contents().validity().to(),
                    draft.state(),
                    draft.startedAt(),
                    draft.editors(),
                    draft.closedBy(),
                    draft.closedAt(),
                    draft.reason(),
                    draft.version());
        }
    }
}
