package org.anjiao.supervisee.internal.absence;

import java.util.List;
import javax.persistence.EntityManager;

/** Finds absences. */
public final class AbsenceSearch {
    private AbsenceSearch() {}

    /** The latest first. */
    public static List<AbsenceEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select a from AbsenceEntity a where a.superviseeId = :person order by a.lastContactOn desc,"
                                + " a.id desc",
                        AbsenceEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }
}
