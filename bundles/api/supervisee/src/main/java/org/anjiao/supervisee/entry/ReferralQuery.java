package org.anjiao.supervisee.entry;

import org.anjiao.supervisee.CaseQuery;

/**
 * Which referrals to list.
 *
 * @param of whose, from when to when by the day on which the decision took effect, in which order; null means the first page
 * @param state null means all
 * @param missed true for candidates of 漏管 only
 */
public record ReferralQuery(CaseQuery of, ReferralState state, boolean missed) {
    public ReferralQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** In the list's own order. */
    public ReferralQuery(
            String unitId, String superviseeId, ReferralState state, boolean missed, String cursor, int limit) {
        this(new CaseQuery(unitId, superviseeId, null, null, null, null, cursor, limit), state, missed);
    }
}
