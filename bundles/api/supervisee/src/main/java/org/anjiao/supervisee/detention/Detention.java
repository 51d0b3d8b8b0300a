package org.anjiao.supervisee.detention;

import java.time.LocalDate;

/**
 * A detention or coercive measure.
 *
 * @param noticeBy last day on which the organ's notice is in time (T-29)
 * @param basis pack, version and article of that limit
 * @param noticeOn the day on which the notice (D-25) came; null until then
 * @param notice number of the notice
 * @param endedOn null while it lasts
 * @param outcome how it ended
 */
public record Detention(
        String id,
        String superviseeId,
        DetentionKind kind,
        String organ,
        LocalDate since,
        String reason,
        LocalDate noticeBy,
        String basis,
        LocalDate noticeOn,
        String notice,
        LocalDate endedOn,
        String outcome,
        String recordedBy,
        long version) {}
