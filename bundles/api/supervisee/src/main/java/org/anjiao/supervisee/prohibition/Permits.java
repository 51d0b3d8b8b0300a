package org.anjiao.supervisee.prohibition;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Permits. While a permit for frequent trips holds, going to its division needs no leave. Every call may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT} and, with what the caller has read of a
 * version, {@code STALE_VERSION}; steps with {@code PERMIT_STATE}.
 */
@ProviderType
public interface Permits {
    /**
     * Files an application.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code PERMIT_IN_PAST},
     *     {@code PERMIT_TERM}, {@code PERMIT_ORDER}, {@code PERMIT_DESTINATION}, {@code PERMIT_RENEWAL},
     *     {@code PERMIT_OVERLAPS}, {@code END_BEFORE_BEGIN}, {@code RULE_NOT_IN_FORCE} where the rules know no such permit
     */
    Permit apply(Caller caller, PermitApplication application);

    /**
     * Adds the office's opinion.
     *
     * @param caller needs {@code CASE_PROPOSE}
     */
    Permit giveOpinion(Caller caller, String id, Long version, String opinion);

    /**
     * Grants or refuses.
     *
     * @param caller needs {@code CASE_DECIDE} in the unit of the level, and did not file the application
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER},
     *     {@code PERMIT_OPINION_MISSING}
     */
    Permit decide(Caller caller, String id, Long version, boolean granted, String comment);

    /** Gives an application up. */
    Permit withdraw(Caller caller, String id, Long version, String reason);

    /** Takes a granted permit back; as {@link #decide}, but for the opinion. Whoever is on a trip comes back that day. */
    Permit revoke(Caller caller, String id, Long version, String reason);

    Permit find(Caller caller, String id);

    /**
     * @param kind null means all
     * @param state null means all
     */
    Page<Permit> list(Caller caller, CaseQuery query, PermitKind kind, PermitState state);
}
