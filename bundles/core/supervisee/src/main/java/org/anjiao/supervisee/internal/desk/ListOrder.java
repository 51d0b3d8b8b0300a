package org.anjiao.supervisee.internal.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;

/**
 * The order of one page: a key, a direction, and the identifier to part those with the same value. A place in it is written
 * as the key with the direction, the value and the identifier of the last row shown, so that it holds for this order only.
 *
 * @param id field of the identifier
 */
public record ListOrder(SortKey key, boolean ascending, String id) {
    /** More than the longest text by which a list is ordered, with its identifier. */
    private static final int MAX_CURSOR = 1000;

    /**
     * What is asked for.
     *
     * @param keys the list's own comes first
     * @throws ProblemException {@code LIST_SORT_UNKNOWN}
     */
    public static ListOrder of(List<SortKey> keys, CaseQuery wanted, String id) {
        SortKey key = wanted.sort() == null
                ? keys.get(0)
                : keys.stream()
                        .filter(known -> known.name().equals(wanted.sort()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                SuperviseeProblem.LIST_SORT_UNKNOWN,
                                "sort",
                                wanted.sort(),
                                keys.stream().map(SortKey::name).collect(Collectors.joining(", "))));
        return new ListOrder(key, wanted.ascending() == null ? !key.descending() : wanted.ascending(), id);
    }

    /** Whether the records come as they were made. */
    public boolean byId() {
        return key.field().equals(id);
    }

    /** For records {@code r}. */
    public String text() {
        String direction = ascending ? "" : " desc";
        return " order by " + (byId() ? "" : "r." + key.field() + direction + ", ") + "r." + id + direction;
    }

    private String name() {
        return key.name() + (ascending ? ".asc" : ".desc");
    }

    /** The place after a row. */
    public String place(Place row) {
        return name() + ":" + (row.value() == null ? "" : "=" + row.value()) + ":" + row.id();
    }

    /** The place after a row whose value may not be told: the list looks it up by the identifier. */
    public String secretPlace(String row) {
        return name() + ":" + row;
    }

    /**
     * The row after which a page begins.
     *
     * @throws ProblemException {@code LIST_CURSOR_FOREIGN}
     */
    public String readSecret(String cursor) {
        String own = name() + ":";
        if (!cursor.startsWith(own) || cursor.length() > MAX_CURSOR || cursor.indexOf('\0') >= 0) {
            throw foreign();
        }
        return cursor.substring(own.length());
    }

    /**
     * Restricts to what comes after a place.
     *
     * @throws ProblemException {@code LIST_CURSOR_FOREIGN}
     */
    void beyond(Filter conditions, String cursor) {
        Place place = read(cursor);
        String beyond = ascending ? " > " : " < ";
        String later = "r." + id + beyond + ":placeId";
        conditions.with("placeId", place.id());
        if (byId()) {
            conditions.that(later);
        } else if (place.value() == null) {
            String same = "(r." + key.field() + " is null and " + later + ")";
            conditions.that(ascending ? same : "(" + same + " or r." + key.field() + " is not null)");
        } else {
            String field = "r." + key.field();
            String none = key.optional() && ascending ? " or " + field + " is null" : "";
            conditions
                    .that("(" + field + beyond + ":place or (" + field + " = :place and " + later + ")" + none + ")")
                    .with("place", place.value());
        }
    }

    /**
     * The place after which a page begins.
     *
     * @throws ProblemException {@code LIST_CURSOR_FOREIGN}
     */
    public Place read(String cursor) {
        if (cursor.length() > MAX_CURSOR || cursor.indexOf('\0') >= 0) {
            throw foreign();
        }
        int first = cursor.indexOf(':');
        int last = cursor.lastIndexOf(':');
        if (first < 0 || first == last || !cursor.substring(0, first).equals(name())) {
            throw foreign();
        }
        String value = cursor.substring(first + 1, last);
        if (value.isEmpty() ? !key.optional() : value.charAt(0) != '=') {
            throw foreign();
        }
        return new Place(value.isEmpty() ? null : valueOf(value.substring(1)), cursor.substring(last + 1));
    }

    private Object valueOf(String text) {
        try {
            return key.kind().read(text);
        } catch (RuntimeException unreadable) {
            throw foreign();
        }
    }

    /** That a cursor was given by no page of this order. */
    public ProblemException foreign() {
        return new ProblemException(SuperviseeProblem.LIST_CURSOR_FOREIGN, "cursor", name());
    }

    /** The order among rows that were read apart; not for texts, which databases order in their own way. */
    @SuppressWarnings("unchecked")
    Comparator<Place> comparator() {
        Comparator<Place> byValue = Comparator.comparing(
                place -> (Comparable<Object>) place.value(), Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Place> all = byValue.thenComparing(Place::id);
        return ascending ? all : all.reversed();
    }

    /**
     * Where a row stands.
     *
     * @param value of the key; may be null
     */
    public record Place(Object value, String id) {}
}
