package org.anjiao.platform.table;

import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Opens tables of either form. */
@ProviderType
public interface Tables {
    /**
     * @param in closed by the reader
     * @throws org.anjiao.platform.ProblemException {@code TABLE_UNREADABLE} if it is not a file of that form
     */
    TableReader read(InputStream in, TableMedia media);

    /** @param out left open by the writer */
    TableWriter write(OutputStream out, TableMedia media, String sheetName);

    /**
     * A table that says of itself where it comes from.
     *
     * @param out left open by the writer
     * @param mark stands before the heading, which is the writer's first row
     */
    TableWriter write(OutputStream out, TableMedia media, String sheetName, TableMark mark);
}
