package org.anjiao.platform.retention;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A domain's table whose rows are deleted when their time is over: one service for each. The server's retention asks them
 * all, by the rules of the policy packs, and puts each deletion on record.
 */
@ConsumerType
public interface RetainedTable {
    /** Name of the table in the database, at most 30 characters. */
    String table();

    /** Code of the policy packs' rule that says for how long, for example {@code RETENTION_EXPORTS}. */
    String rule();

    /**
     * Deletes rows that are due, in the caller's transaction.
     *
     * @param before what was stored before this instant is due
     * @param most so many of them, the first in the order of their keys
     * @return what was deleted, in that order
     */
    List<Row> deleteBefore(Instant before, int most);

    /**
     * A row that is gone.
     *
     * @param key in ASCII, at most 40 characters
     * @param storedAt from when its time ran
     */
    record Row(String key, Instant storedAt) {}
}
