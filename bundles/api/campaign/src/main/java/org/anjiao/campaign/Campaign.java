package org.anjiao.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as it was made from its template; later versions of the template do not change it.
 *
 * @param documentNumber number of the notice that orders it, or null where it is not known
 * @param startsOn first day, inclusive
 * @param endsOn last day, inclusive
 * @param snapshotOn the day whose population is screened
 * @param reportDueAt last instant, inclusive, at which a summary report is on time
 * @param countsLockedAt the end of the screening: the roll-up as of then is the snapshot of its counts, and what changes
 *     them later is an {@link Amendment}
 * @param phase the present phase, or null outside all of them
 * @param issuedAt null for a draft
 */
public record Campaign(
        String code,
        String title,
        String titleEn,
        String documentNumber,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate snapshotOn,
        Instant reportDueAt,
        Instant countsLockedAt,
        List<Phase> phases,
        List<ChecklistItem> checklist,
        List<ReportSection> reportSections,
        List<Outline> outlines,
        CampaignState state,
        Phase phase,
        Instant issuedAt) {
    public Campaign {
        phases = List.copyOf(phases);
        checklist = List.copyOf(checklist);
        reportSections = List.copyOf(reportSections);
        outlines = List.copyOf(outlines);
    }
}
