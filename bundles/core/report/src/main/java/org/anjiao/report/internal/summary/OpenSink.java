package org.anjiao.report.internal.summary;

import java.io.OutputStream;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.report.document.TextDocument;
import org.anjiao.report.document.Workbook;
import org.anjiao.report.spi.ReportSink;

/** Gives out one document and closes it, whatever the format did. */
final class OpenSink implements ReportSink, AutoCloseable {
    private final OfficeWriters writers;
    private final OutputStream out;
    private Runnable closing;

    OpenSink(OfficeWriters writers, OutputStream out) {
        this.writers = writers;
        this.out = out;
    }

    @Override
    public TextDocument text() {
        requireFirst();
        TextDocument text = writers.text(out);
        closing = text::close;
        return text;
    }

    @Override
    public Workbook workbook() {
        requireFirst();
        Workbook workbook = writers.workbook(out);
        closing = workbook::close;
        return workbook;
    }

    private void requireFirst() {
        if (closing != null) {
            throw new IllegalStateException("a report is one document");
        }
    }

    @Override
    public void close() {
        if (closing == null) {
            throw new IllegalStateException("the format wrote nothing");
        }
        closing.run();
    }
}
