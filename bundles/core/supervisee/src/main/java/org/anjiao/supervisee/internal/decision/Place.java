package org.anjiao.supervisee.internal.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.decision.PendingOrder;

/**
 * Where a page of the list ends.
 *
 * @param at milliseconds or day, by the order; null for what has no last day
 */
record Place(Object at, String record, DecisionKind kind) {
    private static final String NONE = "-";

    static String after(PendingOrder order, PendingDecision last) {
        String at = order == PendingOrder.SINCE
                ? Long.toString(last.since().toEpochMilli())
                : last.dueOn() == null ? NONE : last.dueOn().toString();
        return String.join("_", at, last.kind().name().replace('_', '.'), last.recordId());
    }

    /** @throws ProblemException {@code FIELD_INVALID} if the text is no cursor of the list in that order */
    static Place read(PendingOrder order, String cursor) {
        String[] parts = cursor.split("_", 3);
        try {
            DecisionKind kind = DecisionKind.valueOf(parts[1].replace('.', '_'));
            return new Place(at(order, parts[0]), parts[2], kind);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
        }
    }

    private static Object at(PendingOrder order, String text) {
        if (order == PendingOrder.SINCE) {
            return Long.valueOf(text);
        }
        return text.equals(NONE) ? null : LocalDate.parse(text);
    }
}
