package org.anjiao.report.internal.summary;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.internal.ReportProblem;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets an installed format lay out a report. Formats and writers come and go. */
final class ReportRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(ReportRenderer.class);

    private final String preferredFormat;
    private final BiPredicate<String, String> enabled;
    private final List<ReportFormat> formats = new CopyOnWriteArrayList<>();
    private final AtomicReference<OfficeWriters> writers = new AtomicReference<>();

    /**
     * @param preferredFormat identifier of the format to use when several make the same kind
     * @param enabled whether a module is used by a unit
     */
    ReportRenderer(String preferredFormat, BiPredicate<String, String> enabled) {
        this.preferredFormat = preferredFormat;
        this.enabled = enabled;
    }

    void add(ReportFormat format) {
        formats.add(format);
    }

    void remove(ReportFormat format) {
        formats.remove(format);
    }

    void use(OfficeWriters available) {
        writers.set(available);
    }

    void drop(OfficeWriters gone) {
        writers.compareAndSet(gone, null);
    }

    RenderedReport render(
            SummaryReport report,
            String campaignTitle,
            String unitName,
            String addressee,
            RollUpTable figures,
            MediaKind media) {
        OfficeWriters available = writers.get();
        ReportFormat format = format(report.unitId(), media, available);
        ReportData data = data(report, campaignTitle, unitName, addressee, figures);
        return new RenderedReport(
                unitName + "-" + report.campaign() + "-总结报告." + media.extension(),
                media,
                content(format, data, media, available));
    }

    /** Of the formats that the reporting unit uses. */
    private ReportFormat format(String unitId, MediaKind media, OfficeWriters available) {
        List<ReportFormat> fitting = formats.stream()
                .filter(format -> available != null && format.renders().contains(media))
                .toList();
        if (fitting.isEmpty()) {
            throw new ProblemException(ReportProblem.REPORT_FORMAT_MISSING, "media", media);
        }
        return fitting.stream()
                .filter(format -> enabled.test(
                        PluginKind.REPORT.moduleId(format.identity().id()), unitId))
                .min((a, b) -> Boolean.compare(isPreferred(b), isPreferred(a)))
                .orElseThrow(() -> new ProblemException(ReportProblem.REPORT_FORMAT_OFF, "media", media));
    }

    private boolean isPreferred(ReportFormat format) {
        return format.identity().id().equals(preferredFormat);
    }

    private static byte[] content(ReportFormat format, ReportData data, MediaKind media, OfficeWriters writers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OpenSink sink = new OpenSink(writers, out)) {
            format.render(data, media, sink);
        } catch (RenderFailure | RuntimeException e) {
            LOG.error("Report format {} failed", format.identity().id(), e);
            throw new ProblemException(
                    ReportProblem.REPORT_FORMAT_FAILED,
                    "media",
                    format.identity().id());
        }
        return out.toByteArray();
    }

    private static ReportData data(
            SummaryReport report, String campaignTitle, String unitName, String addressee, RollUpTable figures) {
        Instant signed = report.submittedAt() == null ? report.figuresAsOf() : report.submittedAt();
        List<RollUpRow> rows = figures.nodes();
        return new ReportData(
                campaignTitle,
                report.number(),
                unitName,
                addressee,
                report.sections(),
                figures.asOf(),
                rows.get(0).figures(),
                rows.stream()
                        .skip(1)
                        .map(row -> new ReportData.Line(row.name(), row.adminCode(), row.figures()))
                        .toList(),
                Shanghai.dayOf(signed));
    }
}
