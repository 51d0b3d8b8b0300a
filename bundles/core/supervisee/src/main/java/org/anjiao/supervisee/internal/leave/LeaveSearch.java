package org.anjiao.supervisee.internal.leave;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.leave.LeaveQuery;

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

    /** @param units null means all */
    static TypedQuery<LeaveEntity> query(EntityManager manager, List<String> units, LeaveQuery wanted) {
        StringBuilder text = new StringBuilder("select l from LeaveEntity l where 1 = 1");
        Map<String, Object> values = new TreeMap<>();
        add(text, values, " and l.unitId in :units", "units", units);
        add(text, values, " and l.superviseeId = :person", "person", wanted.superviseeId());
        add(text, values, " and l.state = :state", "state", wanted.state());
        add(text, values, " and l.id < :cursor", "cursor", wanted.cursor());
        TypedQuery<LeaveEntity> query =
                manager.createQuery(text.append(" order by l.id desc").toString(), LeaveEntity.class);
        values.forEach(query::setParameter);
        return query;
    }

    private static void add(
            StringBuilder text, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }
}
