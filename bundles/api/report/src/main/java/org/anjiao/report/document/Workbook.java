package org.anjiao.report.document;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A workbook, written as a stream: memory does not grow with its length. */
@ProviderType
public interface Workbook extends AutoCloseable {
    /**
     * Begins the next sheet; the one before is complete.
     *
     * @param title a merged first row; null for none
     * @param widths of the columns, in characters of the Latin alphabet
     */
    void sheet(String name, String title, List<Integer> widths);

    /** A row in bold on a grey ground. */
    void heading(List<String> cells);

    /**
     * A row.
     *
     * @param cells {@link Number}s stay numbers, everything else is written as text and never as a formula; null leaves the
     *     cell empty
     */
    void row(List<?> cells);

    /** Completes the file. */
    @Override
    void close();
}
