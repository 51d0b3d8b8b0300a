package org.anjiao.supervisee.internal.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.desk.Cursor;
import org.anjiao.supervisee.internal.desk.Desk;

/** Reads what is due. */
public class DueListReader implements DueList {
    private static final String OPEN = "d.state = org.anjiao.supervisee.due.DueState.OPEN";

    /**
     * So many units are asked one after the other, each along its index: an IN of a county's offices makes Derby scan, and
     * PostgreSQL sort, all that they ever had.
     */
    private static final int FEW_UNITS = 40;

    private final Desk desk;

    public DueListReader(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Page<Due> list(Caller caller, DueQuery wanted) {
        List<String> units = desk.readable(caller, wanted.unitId());
        int size = Page.limit(wanted.limit());
        List<Due> dues = desk.around().jpa().txExpr(manager -> {
            Set<String> hidden = desk.files().hidden(manager, caller);
            return read(new Question(manager, wanted, hidden), units, size + 1);
        });
        return Page.of(dues, size, due -> new Cursor(due.until().toEpochMilli(), due.id()).text());
    }

    private static List<Due> read(Question question, List<String> units, int most) {
        if (question.wanted().superviseeId() != null && units != null) {
            Set<String> within = Set.copyOf(units);
            return views(question.query(null))
                    .filter(due -> within.contains(due.unitId()))
                    .limit(most)
                    .toList();
        }
        if (units == null || units.size() > FEW_UNITS) {
            return views(question.query(units).setMaxResults(most)).toList();
        }
        return units.stream()
                .flatMap(unit -> views(question.query(List.of(unit)).setMaxResults(most)))
                .sorted(Comparator.comparing(Due::until).thenComparing(Due::id))
                .limit(most)
                .toList();
    }

    private static Stream<Due> views(TypedQuery<DueEntity> query) {
        return query.getResultStream().map(DueEntity::view);
    }

    /** @param hidden persons whose obligations are left out */
    private record Question(EntityManager manager, DueQuery wanted, Set<String> hidden) {
        TypedQuery<DueEntity> query(List<String> units) {
            List<String> conditions = new ArrayList<>(List.of(OPEN));
            Map<String, Object> values = new TreeMap<>();
            addUnits(conditions, values, units);
            add(conditions, values, "d.superviseeId = :person", "person", wanted.superviseeId());
            add(
                    conditions,
                    values,
                    "(d.superviseeId is null or d.superviseeId not in :hidden)",
                    "hidden",
                    hidden.isEmpty() ? null : hidden);
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
    }

    private static void addUnits(List<String> conditions, Map<String, Object> values, List<String> units) {
        boolean one = units != null && units.size() == 1;
        add(conditions, values, one ? "d.unitId = :units" : "d.unitId in :units", "units", one ? units.get(0) : units);
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
        Set<String> hidden = desk.around().jpa().txExpr(manager -> desk.files().hidden(manager, caller));
        DueCounts counts = new DueCounts(desk.now(), hidden);
        try (Connection connection = desk.around().dataSource().getConnection()) {
            if (units == null || units.size() > FEW_UNITS) {
                counts.add(connection, units);
            } else {
                units.forEach(unit -> counts.add(connection, List.of(unit)));
            }
        } catch (SQLException e) {
            throw new StoreException("Counting what is due: " + e.getMessage(), e);
        }
        return counts.all();
    }
}
