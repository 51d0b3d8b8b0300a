package org.anjiao.supervisee.internal.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.rights.RightsQuery;

/** Lists records of one kind, the latest first; all kinds have unit, person and identifier. */
final class RightsSearch<E> {
    private final Desk desk;
    private final Class<E> type;
    private final Map<String, Object> conditions = new TreeMap<>();

    RightsSearch(Desk desk, Class<E> type) {
        this.desk = desk;
        this.type = type;
    }

    /** A further condition on a field; null means none. */
    RightsSearch<E> where(String field, Object value) {
        if (value != null) {
            conditions.put(field, value);
        }
        return this;
    }

    /** @throws ProblemException {@code FIELD_INVALID} if there is no such state */
    <S extends Enum<S>> RightsSearch<E> inState(Class<S> states, String state) {
        if (state == null) {
            return this;
        }
        return where(
                "state",
                Arrays.stream(states.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonProblem.FIELD_INVALID,
                                "state",
                                "state",
                                Arrays.toString(states.getEnumConstants()))));
    }

    <T> Page<T> page(
            Caller caller, Permission permission, RightsQuery query, Function<E, T> view, Function<T, String> id) {
        String scope = desk.around().access().scope(caller, permission, query.unitId());
        OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
        List<String> units = tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
        where("superviseeId", query.superviseeId());
        int size = Page.limit(query.limit());
        return desk.around().jpa().txExpr(manager -> {
            List<T> found = query(manager, units, desk.files().hidden(manager, caller), query.cursor())
                    .setMaxResults(size + 1)
                    .getResultStream()
                    .map(view)
                    .toList();
            return Page.of(found, size, id);
        });
    }

    private TypedQuery<E> query(EntityManager manager, List<String> units, Set<String> hidden, String cursor) {
        StringBuilder text = new StringBuilder("select r from " + type.getSimpleName() + " r where 1 = 1");
        conditions.keySet().forEach(field -> text.append(" and r." + field + " = :" + field));
        text.append(units == null ? "" : " and r.unitId in :units").append(cursor == null ? "" : " and r.id < :cursor");
        text.append(hidden.isEmpty() ? "" : " and (r.superviseeId is null or r.superviseeId not in :hidden)");
        TypedQuery<E> query =
                manager.createQuery(text.append(" order by r.id desc").toString(), type);
        conditions.forEach(query::setParameter);
        if (units != null) {
            query.setParameter("units", units);
        }
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        if (cursor != null) {
            query.setParameter("cursor", cursor);
        }
        return query;
    }
}
