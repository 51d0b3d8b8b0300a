package org.anjiao.device.internal.retention;

import java.time.Instant;

/**
 * What one transaction deleted.
 *
 * @param part the part of the table that was dropped; null if rows were deleted
 * @param rows how many; 0 if nothing was due
 * @param from the earliest time of a row; null if there is none
 * @param to the latest
 * @param firstKey key of the first row: its number or, in tables with items, block and item with a hyphen between them
 * @param lastKey of the last
 * @param sha256 over the keys in their order, each with a line feed behind it, in hexadecimal
 */
record Deletion(String part, long rows, Instant from, Instant to, String firstKey, String lastKey, String sha256) {
    static final Deletion NOTHING = new Deletion(null, 0, null, null, null, null, null);
}
