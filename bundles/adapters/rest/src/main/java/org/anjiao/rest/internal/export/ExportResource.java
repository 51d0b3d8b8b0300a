package org.anjiao.rest.internal.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
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
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.export.ExportBox;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.Exports;
import org.anjiao.platform.export.NewExport;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of persons that are taken away: asked for, approved by another, fetched for a limited time. */
@Component(service = RestResource.class)
@Path("exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExportResource implements RestResource {
    private final Exports exports;
    private final Organization organization;
    private final Clock clock;
    private final Words words = Words.load();

    @Activate
    public ExportResource(@Reference Exports exports, @Reference Organization organization, @Reference Clock clock) {
        this.exports = exports;
        this.organization = organization;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Ask for a list as a file; needs LIST_EXPORT / 申请导出列表")
    public Response ask(@Context SecurityContext security, ExportBody body) {
        ExportBody given = Requests.body(body);
        if (given.media() == null) {
            throw CommonProblem.required("media");
        }
        ExportRequest request = exports.ask(
                Callers.of(security),
                new NewExport(
                        given.list(),
                        given.filter(),
                        Requests.constant(TableMedia.class, "media", given.media()),
                        given.purpose()));
        return answer(Response.created(URI.create("exports/" + request.id())), request);
    }

    @GET
    @Operation(summary = "The own requests, or those that wait for one's decision, the newest first / 导出申请列表")
    public Page<ExportView> list(
            @Context SecurityContext security,
            @QueryParam("box") @DefaultValue("mine") String box,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        ExportBox wanted = Requests.constant(ExportBox.class, "box", box);
        UnitNames units = units();
        return exports.list(Callers.of(security), wanted, cursor, limit).map(request -> view(request, units));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request / 导出申请详情")
    public Response get(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), exports.get(Callers.of(security), id));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Let the file be fetched; needs EXPORT_APPROVE, and another than who asked / 批准导出")
    public Response approve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), exports.approve(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Let the file not be fetched; as approve / 不予批准导出")
    public Response refuse(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(Response.ok(), exports.refuse(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    @GET
    @TakesList
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary =
                    "The approved list as a file, for who asked: with the rights and masks of now, marked on each page"
                            + " / 下载已批准的导出文件（带水印）")
    public ExportRequest file(@Context SecurityContext security, @PathParam("id") String id) {
        return exports.open(Callers.of(security), id);
    }

    private Response answer(Response.ResponseBuilder response, ExportRequest request) {
        return Requests.answer(response, view(request, units()), request.version());
    }

    private UnitNames units() {
        return new UnitNames(organization, clock.instant());
    }

    private ExportView view(ExportRequest request, UnitNames units) {
        return new ExportView(request, words.listOrPath(request.list()), units.unit(request.unitId()));
    }

    /**
     * The wish to take a list away.
     *
     * @param list its path below /api/v1, with its templates
     * @param filter values of its parameters by their names, those of the templates among them
     * @param media xlsx or csv
     */
    public record ExportBody(String list, Map<String, String> filter, String media, String purpose) {}

    /** A request with what its list and its unit are called. */
    public record ExportView(@JsonUnwrapped ExportRequest request, Text listName, String unitName) {}
}
