package org.anjiao.supervisee.internal.desk;

import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/**
 * A place in a list that is ordered by a time and then by identifier.
 *
 * @param at milliseconds since the epoch
 * @param id identifier of the last row shown
 */
public record Cursor(long at, String id) {
    /** @throws ProblemException {@code FIELD_INVALID} if the text is no cursor of such a list */
    public static Cursor read(String text) {
        int colon = text.indexOf(':');
        try {
            return new Cursor(Long.parseLong(text.substring(0, Math.max(colon, 0))), text.substring(colon + 1));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
        }
    }

    public String text() {
        return at + ":" + id;
    }
}
