package org.anjiao.supervisee.internal.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;

/**
 * Lists records of one kind by their time. A person's records are listed whichever unit kept the person when they were made:
 * the right is that over the person. The records of a unit are those made in it and below, without those of sensitive cases
 * that the caller does not know.
 */
public final class CaseList<E extends CaseRecord> {
    private static final String OF_PERSON = "r.superviseeId = :person";

    private final Desk desk;
    private final Class<E> type;
    private final String time;
    private final String ofPerson;

    /** @param time field that {@link CaseRecord#at} gives */
    public CaseList(Desk desk, Class<E> type, String time) {
        this(desk, type, time, OF_PERSON);
    }

    /** @param ofPerson condition under which a record {@code r} concerns {@code :person} */
    public CaseList(Desk desk, Class<E> type, String time, String ofPerson) {
        this.desk = desk;
        this.type = type;
        this.time = "r." + time;
        this.ofPerson = ofPerson;
    }

    /**
     * One page.
     *
     * @param equal further fields and their values; null values do not restrict
     */
    public <V> Page<V> page(Caller caller, CaseQuery wanted, Map<String, Object> equal, Function<E, V> view) {
        return page(caller, wanted, equal, (manager, record) -> view.apply(record));
    }

    /** As the other, for views that depend on whom the record concerns. */
    public <V> Page<V> page(
            Caller caller, CaseQuery wanted, Map<String, Object> equal, BiFunction<EntityManager, E, V> view) {
        int size = Page.limit(wanted.limit());
        return desk.around().jpa().txExpr(manager -> {
            Conditions conditions = new Conditions();
            if (wanted.superviseeId() == null) {
                conditions.add("r.unitId in :units", "units", units(caller, wanted.unitId()));
                conditions.add("r.superviseeId not in :hidden", "hidden", hidden(manager, caller));
            } else {
                desk.files().require(caller, Permission.SUPERVISEE_READ, desk.person(manager, wanted.superviseeId()));
                conditions.add(ofPerson, "person", wanted.superviseeId());
            }
            equal.forEach((field, value) -> conditions.add("r." + field + " = :" + field, field, value));
            period(conditions, wanted);
            TypedQuery<E> query = manager.createQuery(conditions.text(order(wanted.oldestFirst())), type);
            conditions.values.forEach(query::setParameter);
            List<E> found = query.setMaxResults(size + 1).getResultList();
            return Page.of(found, size, record -> new Cursor(record.at(), record.id()).text())
                    .map(record -> view.apply(manager, record));
        });
    }

    private void period(Conditions conditions, CaseQuery wanted) {
        if (wanted.from() != null) {
            conditions.add(
                    time + " >= :begin",
                    "begin",
                    Shanghai.startOf(wanted.from()).toEpochMilli());
        }
        if (wanted.to() != null) {
            conditions.add(time + " < :end", "end", Shanghai.endOf(wanted.to()).toEpochMilli());
        }
        if (wanted.cursor() != null) {
            Cursor place = Cursor.read(wanted.cursor());
            String beyond = wanted.oldestFirst() ? ">" : "<";
            conditions.add(
                    "(%1$s %2$s :at or (%1$s = :at and r.id %2$s :id))".formatted(time, beyond), "at", place.at());
            conditions.values.put("id", place.id());
        }
    }

    private String order(boolean oldestFirst) {
        return oldestFirst ? time + ", r.id" : time + " desc, r.id desc";
    }

    /** Persons whose records are not shown; null if there are none, or if a record belongs to nobody. */
    private Set<String> hidden(EntityManager manager, Caller caller) {
        Set<String> hidden = ofPerson.equals(OF_PERSON) ? desk.files().hidden(manager, caller) : Set.of();
        return hidden.isEmpty() ? null : hidden;
    }

    /** The unit and all below it; null for the province: all. */
    private List<String> units(Caller caller, String wished) {
        String scope = desk.around().access().scope(caller, Permission.SUPERVISEE_READ, wished);
        OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
        return tree.root().key().equals(scope) ? null : tree.unitsBelow(scope);
    }

    private final class Conditions {
        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> values = new TreeMap<>();

        void add(String condition, String name, Object value) {
            if (value != null) {
                where.append(where.length() == 0 ? " where " : " and ").append(condition);
                values.put(name, value);
            }
        }

        String text(String order) {
            return "select r from " + type.getSimpleName() + " r" + where + " order by " + order;
        }
    }
}
