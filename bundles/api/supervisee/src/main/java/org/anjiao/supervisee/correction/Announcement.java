package org.anjiao.supervisee.correction;

import java.time.Instant;

/**
 * An announcement on record. It is never changed: a wrong entry is corrected by another version, and both stay.
 *
 * @param number 1 for what was filed first
 * @param held what was filed
 * @param basis pack, version and article of the limit in which it was due
 * @param documentId the announcement (D-06)
 * @param corrects the version whose place it takes; null for the first
 * @param correctionReason why; null for the first
 * @param recordedBy who filed or corrected it
 * @param replacedAt when another version took its place; null while it holds
 * @param version for optimistic locking
 */
public record Announcement(
        String id,
        int number,
        NewAnnouncement held,
        String basis,
        String documentId,
        String corrects,
        String correctionReason,
        String recordedBy,
        Instant recordedAt,
        Instant replacedAt,
        long version) {}
