package org.anjiao.supervisee.correction;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/** Classes and grades (分类管理, R-57). */
@ProviderType
public interface ManagementClasses {
    /**
     * Proposes a class; the one in force stays so until it is decided on. Where something has happened after which the
     * class is to be decided on anew, keeping the present one is a proposal too.
     *
     * @param caller needs {@code CASE_PROPOSE} over the person
     * @param code one that the pack in force knows; the person's present one only while a review is due
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code CLASS_UNKNOWN},
     *     {@code CLASS_UNCHANGED}, {@code PROPOSAL_PENDING}
     */
    ManagementClass propose(Caller caller, String superviseeId, String code, String reason);

    /**
     * Decides; the class holds from now on, the person is told in writing, and what called for a decision is settled.
     * Refusing a proposal settles nothing: the class is still to be decided on.
     *
     * @param caller needs {@code CASE_DECIDE} at a level that the pack names, and did not propose it
     * @param comment required if it is refused
     * @throws org.anjiao.platform.ProblemException {@code PROPOSAL_STATE}, {@code STALE_VERSION},
     *     {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    ManagementClass decide(Caller caller, String id, Long version, boolean agreed, String comment);

    /** @param caller needs {@code SUPERVISEE_READ} over the person */
    ManagementClass find(Caller caller, String id);

    /** @param caller needs {@code SUPERVISEE_READ} over the person */
    Grading ofPerson(Caller caller, String superviseeId);

    /**
     * The classes of the persons of a unit or of one person. Ordered by {@code proposed} (its own, and what a period restricts),
     * {@code decided} or {@code code}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param state null means all
     * @param code of the class; null means all
     */
    Page<ManagementClass> list(Caller caller, CaseQuery query, ProposalState state, String code);
}
