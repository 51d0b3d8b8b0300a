package org.anjiao.device.internal.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/** The rows at the front of a table, or of a part of it, that are due: counted, dated and hashed in the order of keys. */
final class Front {
    private final MessageDigest digest;
    private final boolean items;
    private long rows;
    private long key;
    private int item;
    private String first;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    /** @param items whether keys have an item */
    Front(boolean items) {
        this.items = items;
        digest = Deletion.digest();
    }

    /**
     * Takes rows of key, item and time up to the first that is not due.
     *
     * @return whether all were due
     */
    boolean read(ResultSet rows, long before) throws SQLException {
        while (rows.next()) {
            long time = rows.getLong(3);
            if (time >= before) {
                return false;
            }
            add(rows.getLong(1), rows.getInt(2), time);
        }
        return true;
    }

    private void add(long rowKey, int rowItem, long time) {
        key = rowKey;
        item = rowItem;
        first = rows == 0 ? text() : first;
        from = Math.min(from, time);
        to = Math.max(to, time);
        digest.update((text() + "\n").getBytes(StandardCharsets.US_ASCII));
        rows++;
    }

    private String text() {
        return items ? key + "-" + item : Long.toString(key);
    }

    long rows() {
        return rows;
    }

    /** Of the last row. */
    long key() {
        return key;
    }

    /** Of the last row. */
    int item() {
        return item;
    }

    /** @param part whose rows these all are, or null */
    Deletion deletion(String part) {
        return new Deletion(
                part,
                rows,
                Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(to),
                first,
                text(),
                HexFormat.of().formatHex(digest.digest()));
    }
}
