package org.anjiao.supervisee.due;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The one list of what is due. Rows are opened and closed by the services of the regimes, never by callers. */
@ProviderType
public interface DueList {
    /**
     * One page of open obligations.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the unit asked for
     */
    Page<Due> list(Caller caller, DueQuery query);

    /**
     * Counts by kind, kinds without any left out.
     *
     * @param unitId null means the caller's own
     */
    List<DueCount> counts(Caller caller, String unitId);
}
