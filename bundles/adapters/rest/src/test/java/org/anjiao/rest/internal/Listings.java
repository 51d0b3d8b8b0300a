package org.anjiao.rest.internal;

import java.lang.reflect.Field;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.anjiao.supervisee.CaseQuery;

/** The parameters of a list as the server fills them in. */
public final class Listings {
    private Listings() {}

    public static CaseListing of(CaseQuery query) {
        CaseListing listing = new CaseListing();
        set(listing, "unit", query.unitId());
        set(listing, "superviseeId", query.superviseeId());
        set(listing, "from", query.from());
        set(listing, "to", query.to());
        set(listing, "sort", query.sort());
        set(listing, "order", query.ascending() == null ? null : query.ascending() ? "asc" : "desc");
        set(listing, "cursor", query.cursor());
        set(listing, "limit", query.limit());
        return listing;
    }

    /** What is asked of a unit or a person, in the list's own order. */
    public static CaseListing of(String unit, String superviseeId, String cursor, int limit) {
        return of(new CaseQuery(unit, superviseeId, null, null, null, null, cursor, limit));
    }

    private static void set(CaseListing listing, String name, Object value) {
        try {
            Field field = CaseListing.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(listing, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
