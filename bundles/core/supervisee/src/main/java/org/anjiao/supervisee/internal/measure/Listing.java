package org.anjiao.supervisee.internal.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.desk.Desk;

/**
 * One page of records, the latest first.
 *
 * @param unitId this unit and all below it; null means the caller's own
 * @param cursor identifier of the last one shown, or null
 */
record Listing(String unitId, String cursor, int limit, Map<String, Object> equal) {
    /** @param filters names of fields in turn with their values; a null value filters nothing */
    static Listing of(String unitId, String cursor, int limit, Object... filters) {
        Map<String, Object> equal = new HashMap<>();
        for (int i = 0; i < filters.length; i += 2) {
            if (filters[i + 1] != null) {
                equal.put((String) filters[i], filters[i + 1]);
            }
        }
        return new Listing(unitId, cursor, limit, equal);
    }

    <E, V> Page<V> page(Desk desk, Caller caller, Class<E> type, Function<E, V> view, Function<V, String> id) {
        List<String> units = units(desk, caller);
        int size = Page.limit(limit);
        return desk.around().jpa().txExpr(manager -> {
            Set<String> hidden = desk.files().hidden(manager, caller);
            StringBuilder text = new StringBuilder("select r from " + type.getSimpleName() + " r where 1 = 1");
            equal.keySet().forEach(field -> text.append(" and r.%s = :%s".formatted(field, field)));
            text.append(units == null ? "" : " and r.unitId in :units")
                    .append(hidden.isEmpty() ? "" : " and r.superviseeId not in :hidden")
                    .append(cursor == null ? "" : " and r.id < :cursor")
                    .append(" order by r.id desc");
            TypedQuery<E> query = manager.createQuery(text.toString(), type).setMaxResults(size + 1);
            equal.forEach(query::setParameter);
            if (units != null) {
                query.setParameter("units", units);
            }
            if (!hidden.isEmpty()) {
                query.setParameter("hidden", hidden);
            }
            if (cursor != null) {
                query.setParameter("cursor", cursor);
            }
            return Page.of(query.getResultStream().map(view).toList(), size, id);
        });
    }

    /** Null means all: of one person everything, also what an earlier unit has recorded. */
    private List<String> units(Desk desk, Caller caller) {
        if (equal.get("superviseeId") instanceof String person) {
            desk.step(caller, Permission.SUPERVISEE_READ, person, (manager, found) -> found);
            return null;
        }
        String scope = desk.around().access().scope(caller, Permission.SUPERVISEE_READ, unitId);
        OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
        return tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
    }
}
