package org.anjiao.soap.internal.registry;

import java.util.List;
import java.util.function.Function;

/** How the values of a Java type stand in a message. */
sealed interface Shape {
    /**
     * Text of one element.
     *
     * @param base the type of XML Schema
     * @param typeName name of a restriction to {@code constants}; null for the base itself
     * @param constants all texts that there are, empty for any
     * @param rule what a text must look like, for whoever sent another one
     * @param reader gives the value of a text; throws an IllegalArgumentException or a DateTimeException for a wrong one
     */
    record Scalar(
            String base,
            String typeName,
            List<String> constants,
            String rule,
            Function<String, Object> reader,
            Function<Object, String> writer)
            implements Shape {}

    /**
     * Elements in a fixed order: a record, the parameters of an operation or its answer.
     *
     * @param typeName null for what stands below an element of its own
     * @param maker gives the value of its parts' values; null for what is only answered
     */
    record Group(String typeName, List<Part> parts, Function<Object[], Object> maker) implements Shape {
        int index(String name) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** How often an element may stand, and what its values make together. */
    enum Occurs {
        /** Once. */
        REQUIRED,
        /** Once, or not at all, which is null. */
        OPTIONAL,
        LIST,
        SET,
        /** Each an entry with {@code key} and {@code value}. */
        MAP;

        boolean many() {
            return this == LIST || this == SET || this == MAP;
        }
    }

    /**
     * One element of a group.
     *
     * @param value takes it out of the group's value
     */
    record Part(String name, Shape shape, Occurs occurs, Function<Object, Object> value) {}
}
