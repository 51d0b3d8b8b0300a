package org.anjiao.office.internal.document;

import java.io.OutputStream;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.osgi.service.component.annotations.Component;

/** Makes documents with Apache POI, which nobody outside this bundle sees. */
@Component
public final class PoiOfficeWriters implements OfficeWriters {
    @Override
    public TextDocument text(OutputStream out) {
        return new PoiTextDocument(out);
    }

    @Override
    public Workbook workbook(OutputStream out) {
        return new PoiWorkbook(out);
    }
}
