package org.anjiao.supervisee.daily;

import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes daily records from tables. Each row is filed by the same service as a single record, so every rule of that service holds
 * for it; all rows are taken in one transaction or none is. A record is the same as one that is there if person, kind and
 * minute are: the same file can be sent again and doubles nothing.
 */
@ProviderType
public interface DailyImports {
    /** The most rows of one table: all are filed in one transaction, which others wait for. */
    int MAX_ROWS = 500;

    /**
     * @param caller needs {@code CASE_RECORD} over every person, who is named by the registry's number
     * @param table closed by the caller
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code IMPORT_HEADING}, {@code IMPORT_TOO_LONG},
     *     {@code TABLE_UNREADABLE}
     */
    DailyImport importTable(Caller caller, DailyRecord kind, TableReader table);

    /** Writes the heading, an explanation of each column and an example, both as remarks. */
    void writeTemplate(DailyRecord kind, TableWriter table);
}
