package org.anjiao.device.internal.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.platform.retention.RetainedTable;

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

    /** Of a table of another domain. */
    static Deletion of(List<RetainedTable.Row> rows) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        MessageDigest digest = digest();
        rows.forEach(row -> digest.update((row.key() + "\n").getBytes(StandardCharsets.US_ASCII)));
        List<Instant> times =
                rows.stream().map(RetainedTable.Row::storedAt).sorted().toList();
        return new Deletion(
                null,
                rows.size(),
                times.get(0),
                times.get(times.size() - 1),
                rows.get(0).key(),
                rows.get(rows.size() - 1).key(),
                HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
