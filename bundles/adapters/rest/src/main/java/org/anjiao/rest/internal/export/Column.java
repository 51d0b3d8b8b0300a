package org.anjiao.rest.internal.export;

import java.util.function.UnaryOperator;

/**
 * A column of a table.
 *
 * @param value from a row what the column shows; null where there is nothing
 */
record Column(Text heading, Kind kind, UnaryOperator<Object> value) {
    /** How the value is shown. */
    enum Kind {
        PLAIN,
        /** The number of a person whose identifier is given. */
        PERSON_NUMBER,
        /** The name of a person whose identifier is given. */
        PERSON_NAME,
        /** The name of a unit whose identifier is given. */
        UNIT,
        /** What a step of a case is called. */
        ACTION
    }

    /** A column whose heading and value are part of another. */
    Column within(Text heading, UnaryOperator<Object> outer) {
        return new Column(heading.of(this.heading), kind, row -> {
            Object part = outer.apply(row);
            return part == null ? null : value.apply(part);
        });
    }
}
