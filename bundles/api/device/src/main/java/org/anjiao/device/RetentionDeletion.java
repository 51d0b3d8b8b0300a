package org.anjiao.device;

import java.time.Instant;

/**
 * What retention deleted in one transaction. The audit log has an entry {@code RETENTION_DELETE} with the same content,
 * so that a change to either shows.
 *
 * @param id grows with time
 * @param table the database's table
 * @param part the part of the table that was dropped as a whole, but for rows under a legal hold; null if rows were
 *     deleted one by one
 * @param rows how many, at least 1
 * @param from the earliest storing of a row
 * @param to the latest
 * @param firstKey key of the first row
 * @param lastKey of the last
 * @param sha256 over the keys in their order, each with a line feed behind it, in hexadecimal
 * @param before what was stored before this instant was due
 * @param rule code of the rule
 * @param basis pack, version and article, or {@code configuration}
 */
public record RetentionDeletion(
        String id,
        Instant deletedAt,
        String table,
        String part,
        long rows,
        Instant from,
        Instant to,
        String firstKey,
        String lastKey,
        String sha256,
        Instant before,
        String rule,
        String basis) {}
