package org.anjiao.rest.internal.report;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.SummaryReports;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A campaign's summary reports. The reporting unit is always the session's own. */
@Component(service = RestResource.class)
@Path("campaigns/{code}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignReportResource implements RestResource {
    private final SummaryReports reports;

    @Activate
    public CampaignReportResource(@Reference SummaryReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "Who has reported, and whether in time / 报送情况")
    public List<StatusView> statuses(@Context SecurityContext security, @PathParam("code") String code) {
        return reports.statuses(Callers.of(security), code).stream()
                .map(StatusView::of)
                .toList();
    }

    @GET
    @Path("rates")
    @Operation(summary = "Reporting rate and on-time rate / 报送率")
    public RatesView rates(@Context SecurityContext security, @PathParam("code") String code) {
        return RatesView.of(reports.rates(Callers.of(security), code));
    }

    @GET
    @Path("draft")
    @Operation(summary = "The own unit's report, opened when there is none / 本单位总结报告")
    public Response draft(@Context SecurityContext security, @PathParam("code") String code) {
        return tagged(reports.draft(Callers.of(security), code));
    }

    @PUT
    @Path("draft")
    @Operation(summary = "Save the texts / 保存")
    public Response save(
            @Context SecurityContext security,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            SectionsBody body) {
        if (body == null || body.sections() == null) {
            throw CommonProblem.required("sections");
        }
        return tagged(reports.save(Callers.of(security), code, body.sections().asMap(), Requests.version(ifMatch)));
    }

    @POST
    @Path("draft/figures")
    @Operation(summary = "Fill the first section again with present figures / 重新提取数据")
    public Response refill(@Context SecurityContext security, @PathParam("code") String code) {
        return tagged(reports.refill(Callers.of(security), code));
    }

    @POST
    @Path("submission")
    @Operation(summary = "Submit to the province / 报送")
    public Response submit(@Context SecurityContext security, @PathParam("code") String code) {
        return tagged(reports.submit(Callers.of(security), code));
    }

    static Response tagged(SummaryReport report) {
        return Requests.answer(Response.ok(), ReportView.of(report), report.version());
    }

    /** What a person writes. */
    public record SectionsBody(SectionsView sections) {}

    /** The four texts. */
    public record SectionsView(String carriedOut, String problems, String rectification, String lessons) {
        static SectionsView of(Map<ReportSection, String> texts) {
            return new SectionsView(
                    texts.get(ReportSection.CARRIED_OUT),
                    texts.get(ReportSection.PROBLEMS),
                    texts.get(ReportSection.RECTIFICATION),
                    texts.get(ReportSection.LESSONS));
        }

        Map<ReportSection, String> asMap() {
            Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
            texts.put(ReportSection.CARRIED_OUT, carriedOut);
            texts.put(ReportSection.PROBLEMS, problems);
            texts.put(ReportSection.RECTIFICATION, rectification);
            texts.put(ReportSection.LESSONS, lessons);
            return texts;
        }
    }

    /** A report. */
    public record ReportView(
            String id,
            String campaign,
            String unitId,
            String number,
            String state,
            SectionsView sections,
            Instant figuresAsOf,
            Instant firstSubmittedAt,
            Instant submittedAt,
            String reviewComment,
            long version) {
        static ReportView of(SummaryReport report) {
            return new ReportView(
                    report.id(),
                    report.campaign(),
                    report.unitId(),
                    report.number(),
                    report.state().name(),
                    SectionsView.of(report.sections()),
                    report.figuresAsOf(),
                    report.firstSubmittedAt(),
                    report.submittedAt(),
                    report.reviewComment(),
                    report.version());
        }
    }

    /** One addressee; state null when no report has been opened. */
    public record StatusView(
            RollUpResource.UnitName unit, String reportId, String state, String timeliness, Instant submittedAt) {
        static StatusView of(ReportStatus status) {
            return new StatusView(
                    new RollUpResource.UnitName(status.unitId(), status.unitName()),
                    status.reportId(),
                    status.state() == null ? null : status.state().name(),
                    status.timeliness().name(),
                    status.submittedAt());
        }
    }

    /** Completeness; rates are percent with two decimals. */
    public record RatesView(int expected, int actual, int onTime, String rate, String onTimeRate) {
        static RatesView of(ReportRates rates) {
            return new RatesView(
                    rates.expected(),
                    rates.actual(),
                    rates.onTime(),
                    RollUpResource.text(rates.rate()),
                    RollUpResource.text(rates.onTimeRate()));
        }
    }
}
