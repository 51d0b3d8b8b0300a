package org.anjiao.report.document;

import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Begins documents. The stream is written when the document is closed and is left open. */
@ProviderType
public interface OfficeWriters {
    TextDocument text(OutputStream out);

    Workbook workbook(OutputStream out);
}
