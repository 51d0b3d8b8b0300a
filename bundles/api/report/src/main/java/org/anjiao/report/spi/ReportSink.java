package org.anjiao.report.spi;

import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.osgi.annotation.versioning.ProviderType;

/** Where a format writes to. Exactly one document is opened; the host closes it if the format does not. */
@ProviderType
public interface ReportSink {
    /** Begins a text document (DOCX). */
    TextDocument text();

    /** Begins a workbook (XLSX). */
    Workbook workbook();
}
