package org.anjiao.supervisee.internal.correction;

import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Numbers proposals of one kind for a person, and lets another decide; at most one of them waits and one is in force. */
final class Proposals<E extends Proposed> {
    private final Desk desk;
    private final Class<E> type;

    Proposals(Desk desk, Class<E> type) {
        this.desk = desk;
        this.type = type;
    }

    /** The latest first. */
    List<E> of(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select p from " + type.getSimpleName()
                                + " p where p.superviseeId = :person order by p.number desc",
                        type)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    /** @throws ProblemException {@code NOT_IN_CORRECTION}, {@code PROPOSAL_PENDING} */
    int nextNumber(EntityManager manager, SuperviseeEntity person) {
        desk.requireActive(person);
        CorrectionSteps.oneAtATime(manager, person);
        List<E> all = of(manager, person.id());
        if (all.stream().anyMatch(one -> one.ruling().state() == ProposalState.PROPOSED)) {
            throw new ProblemException(CorrectionProblem.PROPOSAL_PENDING, null);
        }
        return all.isEmpty() ? 1 : all.get(0).number() + 1;
    }

    /** @param levels of which any may decide */
    void decide(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            E proposed,
            boolean agreed,
            String comment,
            RuleValue levels) {
        desk.requireActive(person);
        desk.requireLevel(caller, person, levels);
        Desk.requireOther(caller, proposed.ruling().proposedBy());
        proposed.ruling().decided(agreed, comment, levels.basis(), caller, desk.now());
        if (agreed) {
            of(manager, person.id()).stream()
                    .filter(other -> other != proposed && other.ruling().state() == ProposalState.IN_FORCE)
                    .forEach(other -> other.ruling().superseded(desk.now()));
        }
    }
}
