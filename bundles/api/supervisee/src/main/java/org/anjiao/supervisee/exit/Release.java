package org.anjiao.supervisee.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.supervisee.Category;

/**
 * The release of one person.
 *
 * @param superviseeId the person, by whom the release is known too
 * @param number the registry's number
 * @param unitId the office that keeps the person
 * @param termTo last day of the term, inclusive
 * @param obstacles why the person cannot be released now; empty once released
 * @param summary the person's own summary, or why there is none
 * @param summaryOn the day on which it was handed in; null if there is none
 * @param appraisal the written appraisal; null until given
 * @param announcedOn the day of the announcement (解除宣告); null until released
 * @param participants who was present
 * @param aftercare to whom the person was handed over for after-care (安置帮教)
 * @param earlier what was filed of the announcement before it was corrected, the latest first
 * @param documentId certificate and notice, D-22
 * @param basis pack, version and article by which it was released
 * @param termEndedAt when the term ended without a release; null if it did not
 * @param version for optimistic locking; 0 until the first step
 */
public record Release(
        String superviseeId,
        String number,
        String name,
        Category category,
        String unitId,
        LocalDate termTo,
        ReleaseState state,
        Set<ReleaseObstacle> obstacles,
        String summary,
        LocalDate summaryOn,
        String appraisal,
        String appraisedBy,
        LocalDate announcedOn,
        String participants,
        String aftercare,
        List<EarlierAnnouncement> earlier,
        String documentId,
        String releasedBy,
        Instant releasedAt,
        String basis,
        Instant termEndedAt,
        long version) {
    public Release {
        obstacles = Set.copyOf(obstacles);
        earlier = List.copyOf(earlier);
    }
}
