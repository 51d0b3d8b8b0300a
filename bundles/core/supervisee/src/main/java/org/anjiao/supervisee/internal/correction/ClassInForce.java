package org.anjiao.supervisee.internal.correction;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.correction.ProposalState;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.rhythm.ClassOf;

/** The class that has been decided on gives the person the frequency of reports, visits and verifications. */
public final class ClassInForce implements ClassOf {
    @Override
    public Optional<String> of(EntityManager manager, SuperviseeEntity person) {
        return manager.createQuery("select c from ClassEntity c where c.superviseeId = :person", ClassEntity.class)
                .setParameter("person", person.id())
                .getResultStream()
                .filter(one -> one.ruling().state() == ProposalState.IN_FORCE)
                .map(ClassEntity::code)
                .findFirst();
    }
}
