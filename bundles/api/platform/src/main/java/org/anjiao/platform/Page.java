package org.anjiao.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the list's order, never null
 * @param next the cursor that continues after the last item, or null when nothing follows
 */
public record Page<T>(List<T> items, String next) {
    /** The most items a caller may ask for at once. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item converted. */
    public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
        return new Page<>(items.stream().<R>map(conversion).toList(), next);
    }

    /** Makes a page of {@code limit} items from a query that fetched up to one more. */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<? super T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The limit to use for a wish: between 1 and {@link #MAX_LIMIT}. */
    public static int limit(int wished) {
        return Math.max(1, Math.min(wished, MAX_LIMIT));
    }
}
