package org.anjiao.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.campaign.ChecklistItem;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.Phase;
import org.anjiao.campaign.ReportSection;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Category;

/** A campaign template as read from its file. */
record Template(
        String code,
        String zh,
        String en,
        String documentNumber,
        List<Phase> phases,
        Instant reportDueAt,
        List<ReportSection> sections,
        List<ChecklistItem> checklist,
        List<OutlineChoice> outlines) {
    private static final String MOBILISATION = "MOBILISATION";
    private static final String SCREENING = "SCREENING";

    /**
     * An outline with the persons for whom it is meant.
     *
     * @param minor only minors
     * @param key only key persons
     * @param category only persons of that category; null means all
     */
    record OutlineChoice(Outline outline, boolean minor, boolean key, Category category) {
        boolean fits(Category category, boolean key, boolean minor) {
            return (!this.minor || minor) && (!this.key || key) && (this.category == null || this.category == category);
        }
    }

    LocalDate startsOn() {
        return phases.get(0).from();
    }

    LocalDate endsOn() {
        return phases.get(phases.size() - 1).to();
    }

    /** Last day for leading group and work plan. */
    LocalDate mobilisedBy() {
        return phase(MOBILISATION).to();
    }

    /** Last day for interviews. */
    LocalDate screenedBy() {
        return phase(SCREENING).to();
    }

    /** From the end of the screening on its counts stand. */
    Instant countsLockedAt() {
        return Shanghai.endOf(screenedBy());
    }

    private Phase phase(String phaseCode) {
        return phases.stream()
                .filter(p -> p.code().equals(phaseCode))
                .findFirst()
                .orElseThrow();
    }

    /** The outline for a person. */
    Outline outlineFor(Category category, boolean key, boolean minor) {
        return outlines.stream()
                .filter(choice -> choice.fits(category, key, minor))
                .findFirst()
                .orElseThrow()
                .outline();
    }

    Outline outline(String outlineKey) {
        return outlines.stream()
                .map(OutlineChoice::outline)
                .filter(outline -> outline.key().equals(outlineKey))
                .findFirst()
                .orElseThrow();
    }
}
