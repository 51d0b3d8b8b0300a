package org.anjiao.supervisee;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.osgi.annotation.versioning.ProviderType;

/** The registry as officers use it. Personal fields are masked unless {@link #unmask} is called. */
@ProviderType
public interface Supervisees {
    /**
     * Takes persons from a table with the template's headings, in any order of columns. A row is taken as a whole or not
     * at all; rows are committed in batches, so after a crash the same file can be sent again: rows already taken are
     * then reported as duplicates. Rows whose first cell begins with {@code #} are remarks. The unit of a row is the one
     * that bears the code at the time of the import, as rights are. One entry in the audit log holds the counts.
     *
     * @param caller needs {@code SUPERVISEE_IMPORT} over the unit of each row
     * @param table closed by the caller
     * @throws org.anjiao.platform.ProblemException {@code IMPORT_HEADING} if a column is unknown, twice there or
     *     missing; {@code TABLE_UNREADABLE} if the file breaks off: batches before that are kept; {@code NOT_PERMITTED}
     */
    ImportResult importTable(Caller caller, TableReader table);

    /** Writes the heading, an explanation of each column and an example, both as remarks. */
    void writeTemplate(TableWriter table);

    /**
     * One person, masked; of a minor the name too, and the read goes to the audit log with its purpose. A minor's file is
     * sealed once the case has ended: then {@code SEALED_READ} is needed as well (Law art. 54).
     *
     * @param purpose of a minor at least 2 characters; of others it is not asked for and null will do
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code OUTSIDE_OWN_UNIT},
     *     {@code NOT_PERMITTED}, {@code PURPOSE_REQUIRED}
     */
    Supervisee find(Caller caller, String id, String purpose);

    /**
     * One person in full; the read and its purpose go to the audit log. Of a minor needs {@code MINOR_READ} too.
     *
     * @param purpose at least 2 characters
     * @throws org.anjiao.platform.ProblemException as {@link #find}
     */
    Supervisee unmask(Caller caller, String id, String purpose);

    /**
     * Persons in correction or referred, unless another status is asked for; as they came into this registry, unless another
     * order is asked for: {@code entry}, {@code name} (without sensitive cases that the caller does not know, as they are not
     * found by name), {@code registered} (who is not registered yet comes last) or {@code termEnd}.
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
     *     {@code LIST_SORT_UNKNOWN}, {@code LIST_CURSOR_FOREIGN}, {@code LIST_PERIOD}, {@code LIST_DAY}
     */
    Page<SuperviseeSummary> list(Caller caller, SuperviseeQuery query);
}
