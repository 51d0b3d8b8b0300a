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
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.PurposeBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportStanding;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.Reports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports of persons (R-38, T-10). A verdict honours {@code If-Match}; each answer carries the {@code ETag}. */
@Component(service = RestResource.class)
@Path("person-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PersonReportResource implements RestResource {
    private final Reports reports;

    @Activate
    public PersonReportResource(@Reference Reports reports) {
        this.reports = reports;
    }

    @POST
    @Operation(summary = "File a report / 登记报告")
    public Response file(@Context SecurityContext security, NewReport report) {
        Report filed = reports.file(Callers.of(security), Requests.body(report));
        return answer(Response.created(URI.create("person-reports/" + filed.id())), filed);
    }

    @GET
    @Exported
    @Operation(summary = "Reports, the latest first / 报告列表", description = "sort: reported, filed, judged")
    public Page<Report> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        ReportState wanted = Requests.optional(ReportState.class, "state", state);
        return reports.list(Callers.of(security), listing.query(), wanted);
    }

    @GET
    @Path("standing")
    @Operation(summary = "How a person stands with reports / 对象报告情况")
    public ReportStanding standing(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        return reports.standing(Callers.of(security), superviseeId);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A report that needs no purpose / 报告")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), reports.find(Callers.of(security), id, null));
    }

    @POST
    @NeverKept
    @Path("{id}/reading")
    @Operation(summary = "Read a report in full for a purpose; put on record / 查阅报告（须说明用途）")
    public Response read(@Context SecurityContext security, @PathParam("id") String id, PurposeBody body) {
        return answer(
                Response.ok(),
                reports.find(Callers.of(security), id, Requests.body(body).purpose()));
    }

    @POST
    @Path("{id}/verdict")
    @Operation(summary = "The officer's verdict, which is final / 人工认定")
    public Response judge(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            VerdictBody body) {
        VerdictBody given = Requests.body(body);
        return answer(
                Response.ok(),
                reports.judge(Callers.of(security), id, Requests.version(ifMatch), given.accepted(), given.reason()));
    }

    private static Response answer(Response.ResponseBuilder response, Report report) {
        return Requests.answer(response, report, report.version());
    }

    /** A verdict; the reason is required where it rejects or departs from the program's. */
    public record VerdictBody(boolean accepted, String reason) {}
}
