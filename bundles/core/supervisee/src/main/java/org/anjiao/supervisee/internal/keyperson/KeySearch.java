package org.anjiao.supervisee.internal.keyperson;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.keyperson.KeyListingState;

/** Finds listings, plans and reviews. */
final class KeySearch {
    private KeySearch() {}

    static List<KeyListingEntity> listings(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select l from KeyListingEntity l where l.superviseeId = :person order by l.id desc",
                        KeyListingEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    /** The one of that category that holds or is proposed. */
    static Optional<KeyListingEntity> open(EntityManager manager, String superviseeId, KeyCategory category) {
        return listings(manager, superviseeId).stream()
                .filter(listing -> listing.category() == category)
                .filter(listing -> listing.state().holds() || listing.state() == KeyListingState.PROPOSED)
                .findFirst();
    }

    static List<KeyPlanEntity> plans(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select p from KeyPlanEntity p where p.superviseeId = :person order by p.number desc",
                        KeyPlanEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    static List<KeyReviewEntity> reviews(EntityManager manager, String planId) {
        return manager.createQuery(
                        "select r from KeyReviewEntity r where r.planId = :plan order by r.id", KeyReviewEntity.class)
                .setParameter("plan", planId)
                .getResultList();
    }
}
