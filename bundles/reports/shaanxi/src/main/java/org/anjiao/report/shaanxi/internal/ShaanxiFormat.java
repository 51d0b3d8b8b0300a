package org.anjiao.report.shaanxi.internal;

import java.util.Set;
import org.anjiao.report.MediaKind;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.anjiao.report.spi.FormatIdentity;
import org.anjiao.report.spi.RenderFailure;
import org.anjiao.report.spi.ReportData;
import org.anjiao.report.spi.ReportFormat;
import org.anjiao.report.spi.ReportSink;
import org.osgi.service.component.annotations.Component;

/** The summary report as Shaanxi's department of justice wants it: an official letter, or its figures as a workbook. */
@Component
public final class ShaanxiFormat implements ReportFormat {
    private static final FormatIdentity IDENTITY = new FormatIdentity("shaanxi", "陕西省总结报告格式", "Shaanxi summary report");

    @Override
    public FormatIdentity identity() {
        return IDENTITY;
    }

    @Override
    public Set<MediaKind> renders() {
        return Set.of(MediaKind.DOCX, MediaKind.XLSX);
    }

    @Override
    public void render(ReportData data, MediaKind kind, ReportSink sink) throws RenderFailure {
        if (kind == MediaKind.DOCX) {
            try (TextDocument text = sink.text()) {
                new Letter(data).writeTo(text);
            }
        } else {
            try (Workbook workbook = sink.workbook()) {
                new FigureSheets(data).writeTo(workbook);
            }
        }
    }
}
