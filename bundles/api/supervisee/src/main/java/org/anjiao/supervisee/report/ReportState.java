package org.anjiao.supervisee.report;

import java.util.Map;
import java.util.Set;

/** Where a report stands. The transitions are {@link #next()}; an officer alone fires them, never a program. */
public enum ReportState {
    /** It has come; nobody has looked at it. */
    SUBMITTED,
    /** An officer has accepted it: it counts. */
    ACCEPTED,
    /** An officer has not accepted it: it does not count. */
    REJECTED,
    /** The case has ended before anybody looked at it. */
    MOOT;

    private static final Map<ReportState, Set<ReportState>> TRANSITIONS = Map.of(
            SUBMITTED, Set.of(ACCEPTED, REJECTED, MOOT),
            ACCEPTED, Set.of(),
            REJECTED, Set.of(),
            MOOT, Set.of());

    public Set<ReportState> next() {
        return TRANSITIONS.get(this);
    }
}
