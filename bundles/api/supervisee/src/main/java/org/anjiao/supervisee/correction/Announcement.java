package org.anjiao.supervisee.correction;

import java.time.Instant;

/**
 * An announcement on record; it is never changed.
 *
 * @param held what was filed
 * @param basis pack, version and article of the limit in which it was due
 * @param documentId the announcement (D-06)
 */
public record Announcement(
        String id, NewAnnouncement held, String basis, String documentId, String recordedBy, Instant recordedAt) {}
