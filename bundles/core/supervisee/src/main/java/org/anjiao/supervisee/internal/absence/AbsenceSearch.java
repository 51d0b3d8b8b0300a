package org.anjiao.supervisee.internal.absence;

import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.absence.AbsenceCount;

/** Finds and counts absences. */
public final class AbsenceSearch {
    private static final String STATE = "org.anjiao.supervisee.absence.AbsenceState.";

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

    /**
     * @param units null means all
     * @param hidden persons who are not counted
     */
    static List<AbsenceCount> counts(EntityManager manager, List<String> units, Set<String> hidden) {
        TypedQuery<Object[]> query = manager.createQuery(
                "select a.unitId, sum(case when a.state = " + STATE + "SEARCHING then 1 else 0 end),"
                        + " sum(case when a.state = " + STATE + "OUT_OF_SUPERVISION then 1 else 0 end)"
                        + " from AbsenceEntity a where a.state <> " + STATE + "FOUND"
                        + (units == null ? "" : " and a.unitId in :units")
                        + (hidden.isEmpty() ? "" : " and a.superviseeId not in :hidden")
                        + " group by a.unitId order by a.unitId",
                Object[].class);
        if (units != null) {
            query.setParameter("units", units);
        }
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getResultStream()
                .map(row ->
                        new AbsenceCount((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }
}
