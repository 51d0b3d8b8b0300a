package org.anjiao.supervisee.decision;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one list of what waits for a decision. It is read from the records themselves; the decision is made where the record
 * is kept. Sensitive cases that the caller does not know are left out.
 */
@ProviderType
public interface PendingDecisions {
    /**
     * One page, ordered by {@code since}, the longest waiting first, or by {@code due}, where what has no last day comes last.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the unit asked for
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT},
     *     {@code LIST_SORT_UNKNOWN}, {@code LIST_CURSOR_FOREIGN}, {@code LIST_PERIOD}, {@code LIST_DAY}
     */
    Page<PendingDecision> list(Caller caller, PendingQuery query);

    /**
     * Counts by kind, kinds without any left out.
     *
     * @param unitId null means the caller's own
     * @param mine only what the caller himself may decide
     */
    List<PendingCount> counts(Caller caller, String unitId, boolean mine);
}
