package org.anjiao.exchange;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a unit and all below it have addressed or copied to the procuratorate, for the procuratorate itself (brief 6.3: copies
 * served; Law art. 8). It is theirs to read, a sensitive case's too: need-to-know binds who might read them
 * without being the addressee. Each method needs {@code SERVED_COPY_READ}; nothing is changed here.
 */
@ProviderType
public interface ServedDocuments {
    /**
     * One page, newest first; texts are left out.
     *
     * @param unitId null means the caller's own unit and what lies below
     * @param cursor null for the first page
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    Page<ServedDocument> list(Caller caller, String unitId, String cursor, int limit);

    /**
     * One of them in full; the read is on the audit record.
     *
     * @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND}, also where it does not go to the procuratorate;
     *     {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    ServedDocument find(Caller caller, String id);
}
