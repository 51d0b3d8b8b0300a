package org.anjiao.supervisee.correction;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Correction plans (矫正方案, T-09; Law art. 24). */
@ProviderType
public interface CorrectionPlans {
    /**
     * Draws up the next version; the one in force stays so until the new one is reviewed.
     *
     * @param caller needs {@code CASE_PROPOSE} over the person
     * @param reason why it is drawn up or changed
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code PROPOSAL_PENDING}
     */
    CorrectionPlan propose(Caller caller, String superviseeId, String content, String measures, String reason);

    /**
     * Reviews it: from now on it is in force and the person gets a copy (D-06), or it is refused.
     *
     * @param caller needs {@code CASE_DECIDE} at a level that the pack names, and did not propose it
     * @param comment required if it is refused
     * @throws org.anjiao.platform.ProblemException {@code PROPOSAL_STATE}, {@code STALE_VERSION},
     *     {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    CorrectionPlan review(Caller caller, String id, Long version, boolean agreed, String comment);

    /** @param caller needs {@code SUPERVISEE_READ} over the person */
    CorrectionPlan find(Caller caller, String id);

    /**
     * All versions, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person
     */
    List<CorrectionPlan> ofPerson(Caller caller, String superviseeId);

    /**
     * The plans of a unit or a person. Ordered by {@code proposed} (its own, and what a period restricts) or {@code decided}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param state null means all
     */
    Page<CorrectionPlan> list(Caller caller, CaseQuery query, ProposalState state);
}
