package org.anjiao.supervisee.exit;

import java.time.Instant;

/**
 * What was filed of the announcement of a release before it was corrected.
 *
 * @param held as it was filed
 * @param documentId certificate and notice (D-22) that said so
 * @param filedBy account
 * @param reason why it was corrected
 */
public record EarlierAnnouncement(
        Announcement held,
        String documentId,
        String filedBy,
        Instant filedAt,
        String correctedBy,
        Instant correctedAt,
        String reason) {}
