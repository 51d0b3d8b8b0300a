package org.anjiao.supervisee.internal.prohibition;

import java.util.List;
import javax.persistence.EntityManager;

/** Finds trips. */
final class TripSearch {
    private TripSearch() {}

    /** The latest first. */
    static List<TripEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select t from TripEntity t where t.superviseeId = :person order by t.firstDay desc, t.id desc",
                        TripEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    static List<TripEntity> ofPermit(EntityManager manager, String permitId) {
        return manager.createQuery(
                        "select t from TripEntity t where t.permitId = :permit order by t.firstDay", TripEntity.class)
                .setParameter("permit", permitId)
                .getResultList();
    }
}
