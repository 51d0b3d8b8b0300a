package org.anjiao.supervisee.internal.positioning;

import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.EmOrderProblem;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.measure.MeasureSearch;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.prohibition.ProhibitionSearch;

/**
 * Whether what a ground of Law art. 29 rests on is on record: the order that was breached, the warning, the penalty, the
 * proposal to revoke or recommit. That somebody left without approval may be known in many ways, and is evidence in words.
 */
final class EmEvidence {
    private static final String PROHIBITION_BREACHED = "PROHIBITION_BREACHED";
    private static final String WARNED = "REFUSES_REPORT_WARNED";
    private static final String POLICE_PENALTY = "POLICE_PENALTY";
    private static final String REVOCATION = "REVOCATION_PROPOSED";

    private final Desk desk;

    EmEvidence(Desk desk) {
        this.desk = desk;
    }

    /**
     * @throws ProblemException {@code EM_NO_PROHIBITION}, {@code EM_DECISION_UNKNOWN}, {@code EM_NO_REVOCATION}, unless
     *     the proposal says why not
     */
    void require(EntityManager manager, SuperviseeEntity person, EmProposal proposal) {
        if (proposal.elsewhere() != null) {
            return;
        }
        String decision = proposal.decisionRef();
        switch (proposal.groundCode()) {
            case PROHIBITION_BREACHED -> {
                if (!ProhibitionSearch.begun(manager, person.id(), desk.today())) {
                    throw new ProblemException(EmOrderProblem.EM_NO_PROHIBITION, "groundCode");
                }
            }
            case WARNED ->
                requireKnown(decision == null || MeasureSearch.warning(manager, person.id(), decision), decision);
            case POLICE_PENALTY ->
                requireKnown(decision == null || MeasureSearch.policePenalty(manager, person.id(), decision), decision);
            case REVOCATION -> {
                if (!MeasureSearch.endingUnderWay(manager, person.id())) {
                    throw new ProblemException(EmOrderProblem.EM_NO_REVOCATION, "groundCode");
                }
            }
            default -> {}
        }
    }

    private static void requireKnown(boolean known, String decision) {
        if (!known) {
            throw new ProblemException(EmOrderProblem.EM_DECISION_UNKNOWN, "decisionRef", decision);
        }
    }
}
