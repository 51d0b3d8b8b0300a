package org.anjiao.supervisee.education;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Exemptions from the hours of a month, of those who are unable. */
@ProviderType
public interface Exemptions {
    /**
     * Proposes one.
     *
     * @param caller needs {@code CASE_PROPOSE}
     * @throws org.anjiao.platform.ProblemException {@code EXEMPTION_NOT_NEEDED}, {@code EXEMPTION_OVERLAPS},
     *     {@code END_BEFORE_BEGIN}, {@code NOT_IN_CORRECTION}
     */
    Exemption propose(Caller caller, ExemptionRequest request);

    /**
     * Grants or refuses.
     *
     * @param caller needs {@code CASE_DECIDE} in the unit of the level, and did not propose it
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code EXEMPTION_STATE}, {@code DECISION_LEVEL},
     *     {@code DECIDER_IS_PROPOSER}
     */
    Exemption decide(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Why somebody is unable is for those who keep the person and for the unit that decides; for others reason and evidence
     * are null.
     *
     * @param state null means all
     */
    Page<Exemption> list(Caller caller, CaseQuery query, ExemptionState state);
}
