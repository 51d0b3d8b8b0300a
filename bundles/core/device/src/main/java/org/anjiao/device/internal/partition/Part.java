package org.anjiao.device.internal.partition;

/**
 * A stretch of time of a table, which is a table of its own.
 *
 * @param name of that table
 * @param from inclusive, milliseconds since 1970-01-01T00:00Z
 * @param until exclusive
 */
public record Part(String name, long from, long until) {
    /** Whether rows of that time are stored here. */
    public boolean holds(long time) {
        return time >= from && time < until;
    }
}
