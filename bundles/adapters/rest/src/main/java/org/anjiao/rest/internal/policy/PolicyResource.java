package org.anjiao.rest.internal.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.platform.table.Tables;
import org.anjiao.policy.PackStatus;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.editing.RuleQuery;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.Rule;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules as tables, and what one version says otherwise than another. */
@Component(service = RestResource.class)
@Path("policy")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource implements RestResource {
    private final PolicyBook book;
    private final PolicyEditing editing;
    private final PackFiles files;

    @Activate
    public PolicyResource(@Reference PolicyBook book, @Reference PolicyEditing editing, @Reference Tables tables) {
        this.book = book;
        this.editing = editing;
        files = new PackFiles(editing, tables);
    }

    @GET
    @Path("packs")
    @Operation(summary = "Versions of all packs, installed and published / 规则包各版本")
    public List<PackStatus> packs() {
        return book.packs();
    }

    @GET
    @Path("packs/{pack}/{version}")
    @Operation(summary = "A version with its rules and worked cases / 规则包内容")
    public PackContents contents(
            @Context SecurityContext security, @PathParam("pack") String pack, @PathParam("version") String version) {
        return editing.contents(Callers.of(security), pack, version);
    }

    @GET
    @Path("packs/{pack}/{version}/rules")
    @Operation(summary = "Its rules, filtered, page by page / 规则列表")
    public Page<Rule> rules(
            @Context SecurityContext security,
            @PathParam("pack") String pack,
            @PathParam("version") String version,
            @QueryParam("q") String text,
            @QueryParam("unverified") boolean unverified,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return editing.rules(Callers.of(security), pack, version, new RuleQuery(text, unverified, cursor, limit));
    }

    @GET
    @Path("packs/{pack}/{version}/document")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Its document / 导出规则包（XML）")
    public Response document(
            @Context SecurityContext security, @PathParam("pack") String pack, @PathParam("version") String version) {
        return files.document(editing.contents(Callers.of(security), pack, version));
    }

    @GET
    @Path("packs/{pack}/{version}/table")
    @Produces({PackFiles.CSV, PackFiles.XLSX})
    @Operation(summary = "Its rules as a table / 导出规则表")
    public Response table(
            @Context SecurityContext security,
            @PathParam("pack") String pack,
            @PathParam("version") String version,
            @QueryParam("media") @DefaultValue("xlsx") String media) {
        return files.table(editing.contents(Callers.of(security), pack, version), media);
    }

    @GET
    @Path("comparison")
    @Operation(summary = "What the second version says otherwise, in words / 两个版本的差异")
    public List<RuleChange> compare(
            @Context SecurityContext security,
            @QueryParam("pack") String pack,
            @QueryParam("version") String version,
            @QueryParam("otherPack") String otherPack,
            @QueryParam("otherVersion") String otherVersion) {
        return editing.compare(Callers.of(security), pack, version, otherPack, otherVersion);
    }
}
