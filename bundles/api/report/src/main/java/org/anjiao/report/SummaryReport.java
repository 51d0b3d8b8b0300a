package org.anjiao.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A direct unit's written summary of a campaign.
 *
 * @param number the document number; null before the first submission
 * @param sections texts by section; a section without text is absent
 * @param figuresAsOf the moment of the figures in the first section, with which the board reproduces them
 * @param firstSubmittedAt null until submitted; never changed afterwards
 * @param submittedAt the latest submission; null until submitted
 * @param reviewComment the province's reason for returning it; null if none
 * @param version for optimistic locking
 */
public record SummaryReport(
        String id,
        String campaign,
        String unitId,
        String number,
        ReportState state,
        Map<ReportSection, String> sections,
        Instant figuresAsOf,
        Instant firstSubmittedAt,
        Instant submittedAt,
        String reviewComment,
        long version) {
    public SummaryReport {
        Map<ReportSection, String> ordered = new EnumMap<>(ReportSection.class);
        ordered.putAll(sections);
        sections = java.util.Collections.unmodifiableMap(ordered);
    }
}
