package org.anjiao.supervisee.entry;

import java.util.Map;
import java.util.Set;

/** Where a referral stands. */
public enum ReferralState {
    /** The documents have come, the person has not. */
    EXPECTED,
    /** The limit has passed and nobody has come: a candidate for 漏管. */
    MISSED,
    /** The person has reported in or was handed over. */
    REPORTED,
    /** The person is registered and in correction. */
    REGISTERED,
    /** The case has ended before the person was registered. */
    ENDED;

    private static final Map<ReferralState, Set<ReferralState>> TRANSITIONS = Map.of(
            EXPECTED, Set.of(MISSED, REPORTED, ENDED),
            MISSED, Set.of(REPORTED, ENDED),
            REPORTED, Set.of(REGISTERED, ENDED),
            REGISTERED, Set.of(),
            ENDED, Set.of());

    /** The states that may follow. */
    public Set<ReferralState> next() {
        return TRANSITIONS.get(this);
    }
}
