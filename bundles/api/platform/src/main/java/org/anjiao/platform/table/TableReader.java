package org.anjiao.platform.table;

import java.util.Iterator;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A table read as a stream: memory does not grow with its length.
 *
 * @throws org.anjiao.platform.ProblemException {@code TABLE_UNREADABLE} while iterating over a damaged file
 */
@ProviderType
public interface TableReader extends Iterator<TableRow>, AutoCloseable {
    /** The cells of row 1. */
    List<String> heading();

    @Override
    void close();
}
