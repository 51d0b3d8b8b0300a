package org.anjiao.report.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anjiao.report.Figures;
import org.anjiao.report.ReportSection;

/**
 * All that a summary report shows.
 *
 * @param campaignTitle the campaign's title in Chinese
 * @param number the document number; null for a draft
 * @param unitName who reports
 * @param addressee to whom, the province's department of justice
 * @param sections the texts; a section without text is absent (drafts only)
 * @param asOf the moment of all figures
 * @param total the reporting unit's figures
 * @param lines the figures of its counties and offices directly below, in the tree's order
 * @param signedOn the day of the latest submission; for a draft the day of {@code asOf}
 */
public record ReportData(
        String campaignTitle,
        String number,
        String unitName,
        String addressee,
        Map<ReportSection, String> sections,
        Instant asOf,
        Figures total,
        List<Line> lines,
        LocalDate signedOn) {
    public ReportData {
        Map<ReportSection, String> ordered = new EnumMap<>(ReportSection.class);
        ordered.putAll(sections);
        sections = java.util.Collections.unmodifiableMap(ordered);
        lines = List.copyOf(lines);
    }

    /** One line of the table of figures. */
    public record Line(String name, String adminCode, Figures figures) {}
}
