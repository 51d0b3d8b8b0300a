package org.anjiao.supervisee.internal.leave;

import java.util.List;
import javax.persistence.EntityManager;

/** Finds leaves. */
final class LeaveSearch {
    private LeaveSearch() {}

    static List<LeaveEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select l from LeaveEntity l where l.superviseeId = :person order by l.firstDay",
                        LeaveEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }
}
