package org.anjiao.supervisee.internal.decision;

import java.util.List;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.internal.desk.ListOrder;
import org.anjiao.supervisee.internal.desk.SortKey;

/**
 * Where a page of the list ends: one record may wait in several ways.
 *
 * @param at milliseconds or day, by the order; null for what has no last day
 */
record PendingPlace(Object at, String record, DecisionKind kind) {
    private static final SortKey SINCE =
            SortKey.time("since", WaitColumn.SINCE.alias()).ascendingFirst();
    private static final SortKey DUE =
            SortKey.day("due", WaitColumn.DUE.alias()).orNone().ascendingFirst();

    /** @throws org.anjiao.platform.ProblemException {@code LIST_SORT_UNKNOWN} */
    static ListOrder order(CaseQuery wanted) {
        return ListOrder.of(List.of(SINCE, DUE), wanted, WaitColumn.RECORD.alias());
    }

    static String after(ListOrder order, PendingDecision last) {
        Object at =
                order.key().equals(DUE) ? last.dueOn() : (Object) last.since().toEpochMilli();
        return order.place(new ListOrder.Place(at, last.kind() + "." + last.recordId()));
    }

    /** @throws org.anjiao.platform.ProblemException {@code LIST_CURSOR_FOREIGN} */
    static PendingPlace read(ListOrder order, String cursor) {
        ListOrder.Place place = order.read(cursor);
        String[] parts = place.id().split("\\.", 2);
        try {
            return new PendingPlace(place.value(), parts[1], DecisionKind.valueOf(parts[0]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw order.foreign();
        }
    }
}
