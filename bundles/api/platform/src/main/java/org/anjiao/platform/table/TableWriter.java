package org.anjiao.platform.table;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a table as a stream. {@link #close()} completes the file. */
@ProviderType
public interface TableWriter extends AutoCloseable {
    /** The first row is the heading. */
    void row(List<String> cells);

    @Override
    void close();
}
