package org.anjiao.supervisee.education;

import java.time.Instant;
import java.util.List;

/**
 * A session on record.
 *
 * @param unitId the unit that holds it
 * @param minors whether it is for minors, who are educated apart (Law art. 52)
 * @param attendances of those persons whom the caller may read; of one person where a person's sessions are listed
 * @param comment why it was cancelled; null otherwise
 * @param version for optimistic locking
 */
public record Session(
        String id,
        String unitId,
        SessionKind kind,
        boolean minors,
        String topic,
        String place,
        String host,
        Instant startsAt,
        int minutes,
        SessionState state,
        List<Attendance> attendances,
        String comment,
        String recordedBy,
        long version) {
    public Session {
        attendances = List.copyOf(attendances);
    }
}
