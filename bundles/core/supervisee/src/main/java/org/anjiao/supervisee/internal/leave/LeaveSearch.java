package org.anjiao.supervisee.internal.leave;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.leave.Leave;
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

    /**
     * The leaves wanted, the latest first. One person's are few and found by the person; the units are looked at afterwards.
     *
     * @param units null means all
     * @param hidden persons whose leaves are not shown
     */
    static List<Leave> page(
            EntityManager manager, List<String> units, Set<String> hidden, LeaveQuery wanted, int most) {
        if (wanted.superviseeId() != null && units != null) {
            Set<String> within = Set.copyOf(units);
            return query(manager, null, hidden, wanted)
                    .getResultStream()
                    .map(LeaveEntity::view)
                    .filter(leave -> within.contains(leave.unitId()))
                    .limit(most)
                    .toList();
        }
        return query(manager, units, hidden, wanted)
                .setMaxResults(most)
                .getResultStream()
                .map(LeaveEntity::view)
                .toList();
    }

    private static TypedQuery<LeaveEntity> query(
            EntityManager manager, List<String> units, Set<String> hidden, LeaveQuery wanted) {
        StringBuilder text = new StringBuilder("select l from LeaveEntity l where 1 = 1");
        Map<String, Object> values = new TreeMap<>();
        add(text, values, " and l.unitId in :units", "units", units);
        add(text, values, " and l.superviseeId not in :hidden", "hidden", hidden.isEmpty() ? null : hidden);
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
