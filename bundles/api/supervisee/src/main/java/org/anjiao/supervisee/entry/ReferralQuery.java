package org.anjiao.supervisee.entry;

/**
 * What to list, the latest referral first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param superviseeId one person's; null means all
 * @param state null means all
 * @param missed true for candidates of 漏管 only
 * @param cursor {@code next} of the previous page, or null
 */
public record ReferralQuery(
        String unitId, String superviseeId, ReferralState state, boolean missed, String cursor, int limit) {}
