package org.anjiao.supervisee.internal.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists of values for SQL's IN, filled up with the last value to one of a few lengths, so that the database meets few
 * different statements.
 */
final class SqlIn {
    /** The most values in one statement. */
    static final int MAX = 1_024;

    private SqlIn() {}

    /** @param values 1 to {@value #MAX} */
    static List<String> padded(Collection<String> values) {
        List<String> padded = new ArrayList<>(values);
        String last = padded.get(padded.size() - 1);
        int length = 1;
        while (length < values.size()) {
            length *= 2;
        }
        while (padded.size() < length) {
            padded.add(last);
        }
        return padded;
    }

    /** {@code (?,?,?)} for a list that is {@link #padded}. */
    static String marks(List<String> padded) {
        return "(" + "?,".repeat(padded.size() - 1) + "?)";
    }
}
