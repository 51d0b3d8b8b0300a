package org.anjiao.platform.export;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Requests to take lists away. One asks and says what for, another who answers for the unit approves, and for a limited
 * time the first fetches the file, which is made at that moment with the rights and masks that the first has then.
 */
@ProviderType
public interface Exports {
    /**
     * Asks for a list.
     *
     * @param caller needs {@link Permission#LIST_EXPORT} over the unit that the filter names, or over the own one
     * @throws org.anjiao.platform.ProblemException {@code EXPORT_LIST_UNKNOWN}, and {@code FIELD_REQUIRED} or {@code
     *     FIELD_INVALID} for a purpose or a filter that breaks its rule
     */
    ExportRequest ask(Caller caller, NewExport wish);

    /**
     * Lets the file be fetched.
     *
     * @param caller needs {@link Permission#EXPORT_APPROVE} over the unit asked for; who asked never approves
     * @param version that the caller has read; null for any
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, {@code STALE_VERSION}, {@code
     *     EXPORT_OWN_REQUEST}, {@code EXPORT_DECIDED}
     */
    ExportRequest approve(Caller caller, String id, Long version);

    /**
     * Lets the file not be fetched; rights and problems as for {@link #approve}.
     *
     * @param reason 1 to 200 characters
     */
    ExportRequest refuse(Caller caller, String id, Long version, String reason);

    /** One request; those who may neither fetch nor decide get {@code RECORD_NOT_FOUND}. */
    ExportRequest get(Caller caller, String id);

    /**
     * Requests, the newest first.
     *
     * @param caller needs {@link Permission#LIST_EXPORT} for the own ones, {@link Permission#EXPORT_APPROVE} for those to
     *     decide
     * @param cursor {@code next} of the page before, or null
     */
    Page<ExportRequest> list(Caller caller, ExportBox box, String cursor, int limit);

    /**
     * What may be written into the file now; the request stays as it is.
     *
     * @param caller who asked, with the same unit and still with the right
     * @throws org.anjiao.platform.ProblemException {@code EXPORT_NOT_APPROVED}, {@code EXPORT_LAPSED}, {@code EXPORT_TAKEN},
     *     {@code EXPORT_UNIT_CHANGED}
     */
    ExportRequest open(Caller caller, String id);

    /**
     * Counts a file that has been written whole and is about to leave.
     *
     * @param rows of the list in it
     * @throws org.anjiao.platform.ProblemException {@code EXPORT_TAKEN} if another has left meanwhile that was the last; the
     *     file must not leave then
     */
    void fetched(Caller caller, String id, long rows);
}
