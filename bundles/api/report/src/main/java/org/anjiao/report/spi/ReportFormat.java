package org.anjiao.report.spi;

import java.util.Set;
import org.anjiao.report.MediaKind;
import org.osgi.annotation.versioning.ConsumerType;

/** The layout of a province's or city's reports. Register one as a service; it may come and go at any time. */
@ConsumerType
public interface ReportFormat {
    FormatIdentity identity();

    Set<MediaKind> renders();

    /**
     * Lays out one report. May be called by several threads at once.
     *
     * @param kind one of {@link #renders()}
     * @throws RenderFailure if the data cannot be laid out
     */
    void render(ReportData data, MediaKind kind, ReportSink sink) throws RenderFailure;
}
