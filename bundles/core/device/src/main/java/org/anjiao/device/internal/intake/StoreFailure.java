package org.anjiao.device.internal.intake;

import java.sql.SQLException;

/** Tells a row that can never be stored from a database that cannot store anything now. */
final class StoreFailure {
    private StoreFailure() {}

    /** Whether the content is at fault (SQL state classes 21, 22 and 23) and trying the same again is no use. */
    static boolean isOfContent(Throwable failure) {
        if (!(failure instanceof SQLException first)) {
            return false;
        }
        for (SQLException e = first; e != null; e = e.getNextException()) {
            String state = e.getSQLState();
            if (state != null && (state.startsWith("21") || state.startsWith("22") || state.startsWith("23"))) {
                return true;
            }
        }
        return false;
    }
}
