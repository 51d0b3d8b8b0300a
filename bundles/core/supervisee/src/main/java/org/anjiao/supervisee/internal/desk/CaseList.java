package org.anjiao.supervisee.internal.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;

/**
 * Lists records of one kind: restricted, ordered by one of their keys and paged. A person's records are listed whichever unit
 * kept the person when they were made: the right is that over the person. The records of a unit are those made in it and
 * below, without those of sensitive cases that the caller does not need to know.
 */
public final class CaseList<E> {
    /**
     * So many units are asked one after the other, each along its index: an IN of a county's offices makes Derby scan, and
     * PostgreSQL sort, all that they ever had.
     */
    private static final int FEW_UNITS = 40;

    private final Desk desk;
    private final Class<E> type;
    private final ListShape shape;

    public CaseList(Desk desk, Class<E> type, ListShape shape) {
        this.desk = desk;
        this.type = type;
        this.shape = shape;
    }

    /** One page. */
    public <V> Page<V> page(Caller caller, CaseQuery wanted, Filter filter, Function<E, V> view) {
        return page(caller, wanted, filter, (manager, record) -> view.apply(record));
    }

    /**
     * As the other, for views that look further.
     *
     * @throws ProblemException {@code LIST_SORT_UNKNOWN}, {@code LIST_CURSOR_FOREIGN}, {@code LIST_PERIOD},
     *     {@code LIST_DAY}, {@code LIST_NOT_OF_PERSONS}; of a person
     *     {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
     */
    public <V> Page<V> page(Caller caller, CaseQuery wanted, Filter filter, BiFunction<EntityManager, E, V> view) {
        ListOrder order = ListOrder.of(shape.keys(), wanted, shape.id());
        int size = Page.limit(wanted.limit());
        return desk.around().jpa().txExpr(manager -> {
            Filter conditions = filter.copy();
            period(conditions, wanted);
            if (wanted.cursor() != null) {
                order.beyond(conditions, wanted.cursor());
            }
            return Page.of(
                            rows(manager, caller, wanted, conditions, order, size + 1),
                            size,
                            row -> order.place(row.place()))
                    .map(row -> view.apply(manager, row.record()));
        });
    }

    private void period(Filter conditions, CaseQuery wanted) {
        ListPeriod.require(wanted);
        SortKey time = shape.time();
        if (wanted.from() != null) {
            conditions.on(
                    "r." + time.field() + " >= :begin", "begin", time.kind().first(wanted.from()));
        }
        if (wanted.to() != null) {
            conditions.on(
                    "r." + time.field() + " < :end",
                    "end",
                    time.kind().first(wanted.to().plusDays(1)));
        }
    }

    private List<Row<E>> rows(
            EntityManager manager, Caller caller, CaseQuery wanted, Filter conditions, ListOrder order, int most) {
        if (wanted.superviseeId() != null && shape.ofPerson() == null) {
            throw new ProblemException(SuperviseeProblem.LIST_NOT_OF_PERSONS, "superviseeId");
        }
        if (wanted.superviseeId() != null && shape.byRight()) {
            desk.files().require(caller, Permission.SUPERVISEE_READ, desk.person(manager, wanted.superviseeId()));
            conditions.on(shape.ofPerson(), "person", wanted.superviseeId());
            return read(manager, conditions, order, most).toList();
        }
        List<String> units = desk.readable(caller, wanted.unitId());
        Set<String> hidden = shape.person() == null ? Set.of() : desk.files().hidden(manager, caller);
        conditions.on(
                "(r.%1$s is null or r.%1$s not in :hidden)".formatted(shape.person()),
                "hidden",
                hidden.isEmpty() ? null : hidden);
        if (wanted.superviseeId() != null) {
            conditions.on(shape.ofPerson(), "person", wanted.superviseeId());
            conditions.on(shape.ofUnitsOfPerson(), "units", units);
            return read(manager, conditions, order, most).toList();
        }
        if (shape.unitByUnit()
                && units != null
                && units.size() <= FEW_UNITS
                && order.key().kind() != SortKey.Kind.TEXT) {
            return units.stream()
                    .flatMap(unit -> read(manager, conditions.copy().equal("unitId", unit), order, most))
                    .sorted(Comparator.comparing(Row::place, order.comparator()))
                    .limit(most)
                    .toList();
        }
        conditions.on(shape.ofUnits(), "units", units);
        return read(manager, conditions, order, most).toList();
    }

    private Stream<Row<E>> read(EntityManager manager, Filter conditions, ListOrder order, int most) {
        TypedQuery<Object[]> query = manager.createQuery(
                "select r, r." + order.key().field() + ", r." + shape.id() + " from " + type.getSimpleName() + " r"
                        + conditions.where() + order.text(),
                Object[].class);
        conditions.fill(query);
        return query.setMaxResults(most).getResultStream().map(this::row);
    }

    private Row<E> row(Object[] found) {
        return new Row<>(type.cast(found[0]), new ListOrder.Place(found[1], (String) found[2]));
    }

    private record Row<E>(E record, ListOrder.Place place) {}
}
