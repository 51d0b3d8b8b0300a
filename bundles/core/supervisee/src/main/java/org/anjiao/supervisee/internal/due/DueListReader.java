package org.anjiao.supervisee.internal.due;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.desk.Cursor;
import org.anjiao.supervisee.internal.desk.Desk;

/** Reads what is due. */
public class DueListReader implements DueList {
    private static final String OPEN = "d.state = org.anjiao.supervisee.due.DueState.OPEN";

    private final Desk desk;

    public DueListReader(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Page<Due> list(Caller caller, DueQuery wanted) {
        List<String> units = desk.readable(caller, wanted.unitId());
        int size = Page.limit(wanted.limit());
        return desk.around().jpa().txExpr(manager -> {
            List<Due> dues = query(manager, units, wanted)
                    .setMaxResults(size + 1)
                    .getResultStream()
                    .map(DueEntity::view)
                    .toList();
            return Page.of(dues, size, due -> new Cursor(due.until().toEpochMilli(), due.id()).text());
        });
    }

    private static TypedQuery<DueEntity> query(EntityManager manager, List<String> units, DueQuery wanted) {
        List<String> conditions = new ArrayList<>(List.of(OPEN));
        Map<String, Object> values = new TreeMap<>();
        add(conditions, values, "d.unitId in :units", "units", units);
        add(conditions, values, "d.superviseeId = :person", "person", wanted.superviseeId());
        add(conditions, values, "d.kind = :kind", "kind", wanted.kind());
        add(
                conditions,
                values,
                "d.untilAt <= :before",
                "before",
                wanted.before() == null ? null : wanted.before().toEpochMilli());
        if (wanted.cursor() != null) {
            Cursor place = Cursor.read(wanted.cursor());
            conditions.add("(d.untilAt > :at or (d.untilAt = :at and d.id > :id))");
            values.put("at", place.at());
            values.put("id", place.id());
        }
        TypedQuery<DueEntity> query = manager.createQuery(
                "select d from DueEntity d where " + String.join(" and ", conditions) + " order by d.untilAt, d.id",
                DueEntity.class);
        values.forEach(query::setParameter);
        return query;
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    @Override
    public List<DueCount> counts(Caller caller, String unitId) {
        List<String> units = desk.readable(caller, unitId);
        String within = units == null ? "" : " and d.unitId in :units";
        return desk.around().jpa().txExpr(manager -> {
            TypedQuery<Object[]> query = manager.createQuery(
                            "select d.kind, count(d), sum(case when d.untilAt <= :now then 1 else 0 end),"
                                    + " sum(case when d.untilAt > :now and d.remindAt <= :now then 1 else 0 end)"
                                    + " from DueEntity d where " + OPEN + within + " group by d.kind",
                            Object[].class)
                    .setParameter("now", desk.now().toEpochMilli());
            if (units != null) {
                query.setParameter("units", units);
            }
            return query.getResultStream()
                    .map(row -> new DueCount(
                            (DueKind) row[0],
                            ((Number) row[1]).longValue(),
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).longValue()))
                    .sorted((one, other) -> one.kind().compareTo(other.kind()))
                    .toList();
        });
    }
}
