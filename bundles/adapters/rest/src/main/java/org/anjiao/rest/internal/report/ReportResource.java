package org.anjiao.rest.internal.report;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
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
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.SummaryReports;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One summary report: reading, the province's decision, the file. */
@Component(service = RestResource.class)
@Path("reports/{id}")
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportResource implements RestResource {
    private final SummaryReports reports;

    @Activate
    public ReportResource(@Reference SummaryReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A report / 总结报告")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return CampaignReportResource.tagged(reports.find(Callers.of(security), id));
    }

    @POST
    @Path("acceptance")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The province accepts it / 接收")
    public Response accept(@Context SecurityContext security, @PathParam("id") String id) {
        return CampaignReportResource.tagged(reports.accept(Callers.of(security), id));
    }

    @POST
    @Path("return")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The province gives it back with a reason / 退回")
    public Response giveBack(@Context SecurityContext security, @PathParam("id") String id, ReasonBody body) {
        String reason = body == null ? null : body.reason();
        return CampaignReportResource.tagged(reports.giveBack(Callers.of(security), id, reason));
    }

    @GET
    @Path("document")
    @Operation(summary = "The report as a file / 导出")
    public Response document(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("media") @DefaultValue("docx") String media) {
        RenderedReport file =
                reports.render(Callers.of(security), id, Requests.constant(MediaKind.class, "media", media));
        return Response.ok(file.content(), file.media().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** RFC 6266: a plain name for old clients, the Chinese one for all others. */
    private static String disposition(RenderedReport file) {
        String encoded =
                URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"report." + file.media().extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
