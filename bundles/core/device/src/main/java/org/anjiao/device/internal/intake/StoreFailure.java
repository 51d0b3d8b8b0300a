package org.anjiao.device.internal.intake;

import java.sql.SQLException;

/** Tells a row that can never be stored from a database that cannot store anything now. */
final class StoreFailure {
    /**
     * PostgreSQL says so of a row for whose time there is no part: retention has dropped it since the last batch. The next
     * try adds it again. No table of the journal has a check constraint of its own.
     */
    private static final String NO_PART = "23514";

    private StoreFailure() {}

    /** Whether the content is at fault (SQL state classes 21, 22 and 23) and trying the same again is no use. */
    static boolean isOfContent(Throwable failure) {
        if (!(failure instanceof SQLException first)) {
            return false;
        }
        for (SQLException e = first; e != null; e = e.getNextException()) {
            String state = e.getSQLState();
            if (state != null
                    && !state.equals(NO_PART)
                    && (state.startsWith("21") || state.startsWith("22") || state.startsWith("23"))) {
                return true;
            }
        }
        return false;
    }
}
